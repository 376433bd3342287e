package dev.weir.driver.h2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemicolonsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    SELECT "a" FROM "b\\c"                    | SELECT "a" FROM "b\\c"
                    SELECT "a;b"."c" FROM "d"                 | SELECT U&"a\\003bb"."c" FROM "d"
                    SELECT "a"";""b" FROM "c"                 | SELECT U&"a""\\003b""b" FROM "c"
                    SELECT "a\\;" FROM "b\\c" WHERE x = ';'   | SELECT U&"a\\\\\\003b" FROM "b\\c" WHERE x = U&'\\003b'
                    SELECT '"', ';', '''', "'" FROM ";"       | SELECT '"', U&'\\003b', '''', "'" FROM U&"\\003b"
                    """)
    void areEscapedWhereTheyAreQuoted(String sql, String escaped) {
        assertThat(Semicolons.escaped(sql)).isEqualTo(escaped);
    }
}
