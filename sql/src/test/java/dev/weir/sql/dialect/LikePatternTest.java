package dev.weir.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.TextMatchKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {
    @ParameterizedTest
    @CsvSource({"'', ''", "a%_b, a%_b", "'a\\%b', 'a\\\\%b'", "😀_, 😀_"})
    void takesABackslashForItself(String pattern, String rewritten) {
        assertThat(new LikePattern(TextMatchKind.LIKE, Optional.empty()).apply(pattern))
                .isEqualTo(rewritten);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\\%b\\_', '\\', 'a\\%b\\_'",
        "'\\\\', '\\', '\\\\'",
        "'a\\', '\\', 'a\\\\'",
        "a!%b!c!!, '!', 'a\\%bc!'",
        "a!, '!', a!",
        "'%%a%_', %, '\\%a\\_'",
        "'%', %, %",
    })
    void takesWhatIsEscapedLiterally(String pattern, char escape, String rewritten) {
        assertThat(new LikePattern(TextMatchKind.ILIKE, Optional.of(escape)).apply(pattern))
                .isEqualTo(rewritten);
    }

    @Test
    void takesEveryCharacterOfATextLiterally() {
        assertThat(form(TextMatchKind.STARTS_WITH).apply("50%_\\a")).isEqualTo("50\\%\\_\\\\a%");
        assertThat(form(TextMatchKind.ENDS_WITH).apply("50%_\\a")).isEqualTo("%50\\%\\_\\\\a");
        assertThat(form(TextMatchKind.CONTAINS).apply("%")).isEqualTo("%\\%%");
    }

    private static LikePattern form(TextMatchKind kind) {
        return new LikePattern(kind, Optional.empty());
    }
}
