package dev.weir.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.stmt.expr.TextMatchKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GlobPatternTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "abc, abc",
        "a%_b, a*?b",
        "'*?[]', '[*][?][[]]'",
        "'[a-z]^', '[[]a-z]^'",
        "😀_, 😀?",
        "'a\\%b', 'a\\*b'",
    })
    void translatesLike(String pattern, String glob) {
        assertThat(like(pattern)).isEqualTo(glob);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\\%b\\_', '\\', a%b_",
        "'\\*\\?\\[', '\\', '[*][?][[]'",
        "'\\a\\\\', '\\', 'a\\'",
        "'\\😀', '\\', 😀",
        "'a\\', '\\', 'a\\'",
        "'%%a%_', %, '%a_'",
        "'%', %, *",
        "'__a_', _, '_a?'",
        "'**%*', *, '[*]*[*]'",
    })
    void takesWhatIsEscapedLiterally(String pattern, char escape, String glob) {
        assertThat(new GlobPattern(TextMatchKind.LIKE, Optional.of(escape)).apply(pattern))
                .isEqualTo(glob);
    }

    @Test
    void takesEveryCharacterOfATextLiterally() {
        assertThat(form(TextMatchKind.STARTS_WITH).apply("50%_*?[a]")).isEqualTo("50%_[*][?][[]a]*");
        assertThat(form(TextMatchKind.ENDS_WITH).apply("50%_*?[a]")).isEqualTo("*50%_[*][?][[]a]");
        assertThat(form(TextMatchKind.STARTS_WITH).apply("")).isEqualTo("*");
    }

    @ParameterizedTest
    @EnumSource(
            value = TextMatchKind.class,
            names = {"LIKE", "STARTS_WITH", "ENDS_WITH"})
    void refusesWhatGlobWouldMisread(TextMatchKind kind) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> form(kind).apply("a\0b"))
                .withMessageContaining("NUL");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> form(kind).apply("a\ud83d"))
                .withMessageContaining("surrogate");
    }

    @Test
    void equalFormsAreEqual() {
        assertThat(form(TextMatchKind.LIKE))
                .isEqualTo(form(TextMatchKind.LIKE))
                .isNotEqualTo(form(TextMatchKind.ENDS_WITH));
    }

    private static String like(String pattern) {
        return form(TextMatchKind.LIKE).apply(pattern);
    }

    private static GlobPattern form(TextMatchKind kind) {
        return new GlobPattern(kind, Optional.empty());
    }
}
