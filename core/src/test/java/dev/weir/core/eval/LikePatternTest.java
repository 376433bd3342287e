package dev.weir.core.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {
    private static final Optional<Character> NO_ESCAPE = Optional.empty();
    private static final Optional<Character> BACKSLASH = Optional.of('\\');
    private static final String EMOJI = "\uD83D\uDE00";

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "a, '', false",
        "'', %, true",
        "'', _, false",
        "abc, abc, true",
        "abc, ab, false",
        "abc, a%, true",
        "abc, %c, true",
        "abc, %b%, true",
        "abc, a_c, true",
        "abc, a__c, false",
        "abc, ___, true",
        "abc, %%, true",
        "abab, %ab, true",
        "aab, %aab, true",
        "aaab, %aab, true",
        "abcbc, a%bc, true",
        "mississippi, m%iss%ip_i, true",
        "mississippi, m%iss%ip_, false",
        "a.c, a.c, true",
        "abc, a.c, false",
    })
    void matchesRunsAndSingleCharacters(String text, String pattern, boolean expected) {
        assertThat(LikePattern.of(pattern, NO_ESCAPE).matches(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "50%, 50!%, true", "500, 50!%, false", "a_b, a!_b, true", "axb, a!_b, false", "a!b, a!!b, true",
        "axb, a!xb, true", "ab!, ab!, true", "'!', '!', true", "'!x', '!!%', true", "%, '!%', true",
    })
    void takesTheCharacterAfterAnEscapeLiterally(String text, String pattern, boolean expected) {
        assertThat(LikePattern.of(pattern, Optional.of('!')).matches(text)).isEqualTo(expected);
    }

    @Test
    void takesAWildcardAsEscape() {
        assertThat(LikePattern.of("a%%b", Optional.of('%')).matches("a%b")).isTrue();
        assertThat(LikePattern.of("a%%b", Optional.of('%')).matches("axb")).isFalse();
    }

    @Test
    void countsAnEmojiAsOneCharacter() {
        assertThat(LikePattern.of("_", NO_ESCAPE).matches(EMOJI)).isTrue();
        assertThat(LikePattern.of("__", NO_ESCAPE).matches(EMOJI)).isFalse();
        assertThat(LikePattern.of("a" + EMOJI + "%", NO_ESCAPE).matches("a" + EMOJI + "b"))
                .isTrue();
        assertThat(LikePattern.of("!" + EMOJI, Optional.of('!')).matches(EMOJI)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "STRASSE, strasse, true",
        "\u00C4b, \u00E4B, true",
        "\u03A3\u03C2, \u03C3\u03C3, true",
        "\u00DF, ss, false"
    })
    void ignoresCaseCharacterByCharacter(String text, String pattern, boolean expected) {
        assertThat(LikePattern.ignoringCase(pattern, NO_ESCAPE).matches(text)).isEqualTo(expected);
    }

    @Test
    void doesNotBacktrackForEver() {
        String text = "a".repeat(5_000);
        String pattern = "%a".repeat(200) + "b";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(
                        LikePattern.of(pattern, NO_ESCAPE).matches(text))
                .isFalse());
    }

    @RepeatedTest(500) // the repetition is the seed
    void agreesWithARegularExpression(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < 20; i++) {
            String pattern = random(random, "ab%_\\", 6);
            String text = random(random, "ab%_\\", 8);
            Optional<Character> escape = random.nextBoolean() ? BACKSLASH : NO_ESCAPE;

            assertThat(LikePattern.of(pattern, escape).matches(text))
                    .as("'%s' like '%s' escape %s", text, pattern, escape)
                    .isEqualTo(regex(pattern, escape).matcher(text).matches());
        }
    }

    private static String random(Random random, String alphabet, int most) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            int at = random.nextInt(alphabet.length() + 1);
            out.append(at == alphabet.length() ? EMOJI : alphabet.substring(at, at + 1));
        }
        return out.toString();
    }

    private static Pattern regex(String pattern, Optional<Character> escape) {
        StringBuilder regex = new StringBuilder();
        int[] points = pattern.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            boolean escaped = escape.isPresent() && points[i] == escape.get() && i + 1 < points.length;
            if (escaped) {
                i++;
            }
            String literal = Pattern.quote(Character.toString(points[i]));
            regex.append(escaped ? literal : points[i] == '%' ? ".*" : points[i] == '_' ? "." : literal);
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
