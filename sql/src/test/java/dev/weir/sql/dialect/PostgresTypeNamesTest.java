package dev.weir.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.value.EnumType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresTypeNamesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "status, \"status\"",
                "it\"s, \"it\"\"s\"",
                "interval, \"interval_enum\"",
                "name, \"name_enum\"",
                "numrange, \"numrange_enum\"",
                "pg_lsn, \"pg_lsn_enum\"",
                "Name, \"Name\"",
            })
    void areApartFromThoseOfTheDatabase(String name, String type) {
        assertThat(PostgresTypeNames.of(new EnumType(name, List.of("A")))).isEqualTo(type);
    }
}
