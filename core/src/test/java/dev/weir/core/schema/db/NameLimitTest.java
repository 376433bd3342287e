package dev.weir.core.schema.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameLimitTest {
    @ParameterizedTest
    @CsvSource({"12, a_short_name", "13, a_short_name", "11, a__fe0a170f"})
    void keepsWhatFits(int bytes, String fitted) {
        assertThat(new NameLimit(bytes).fit("a_short_name")).isEqualTo(fitted);
    }

    @Test
    void keepsNamesApartThatBeginAlike() {
        NameLimit limit = new NameLimit(63);

        assertThat(limit.fit("x".repeat(64) + "a"))
                .hasSize(63)
                .isNotEqualTo(limit.fit("x".repeat(64) + "b"))
                .isEqualTo(limit.fit("x".repeat(64) + "a"));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 12, 13, 14, 30, 31, 32, 33})
    void countsBytesAndCutsNoCharacterInTwo(int bytes) {
        String name = new NameLimit(bytes).fit("\uD83D\uDE00\u00E9\u6F22".repeat(9));

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(bytes - 3, bytes);
        assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }
}
