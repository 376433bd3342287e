package dev.weir.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexPatternTest {
    @ParameterizedTest
    @CsvSource({
        "a%, abc, true",
        "a%, bac, false",
        "_, 😀, true",
        "__, 😀, false",
        "'a.c', abc, false",
        "'%', '', true",
        "abc, xabcx, false",
        "abc, ABC, false",
        "'[a]', a, false",
    })
    void matchesWhatThePatternDoes(String pattern, String text, boolean matches) {
        assertThat(matches(new RegexPattern(false, Optional.empty()), pattern, text))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"'50!%', !, '50%', true", "'50!%', !, '500', false", "'a!', !, 'a!', true", "'%', %, 'abc', true"})
    void takesWhatIsEscapedLiterally(String pattern, char escape, String text, boolean matches) {
        assertThat(matches(new RegexPattern(false, Optional.of(escape)), pattern, text))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"äö%, ÄÖß", "σ, ς", "É, é"})
    void ignoresTheCaseOfEveryAlphabetIfAskedTo(String pattern, String text) {
        assertThat(matches(new RegexPattern(true, Optional.empty()), pattern, text))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "a\nb", "a\r\n", "\u2028", "^$.*+?()[]{}|\\/#& \t-~'\""})
    void matchesEveryTextByItselfAndByTheWildcard(String text) {
        RegexPattern form = new RegexPattern(false, Optional.empty());

        assertThat(matches(form, text, text)).isTrue();
        assertThat(matches(form, text, text + "\n")).isFalse();
        assertThat(matches(form, "%", text)).isTrue();
    }

    private static boolean matches(RegexPattern form, String pattern, String text) {
        return Pattern.compile(form.apply(pattern)).matcher(text).find();
    }
}
