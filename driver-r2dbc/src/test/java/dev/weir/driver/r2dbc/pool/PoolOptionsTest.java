package dev.weir.driver.r2dbc.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.core.error.InvalidConfigurationException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolOptionsTest {

    @Test
    void hasDefaults() {
        assertThat(PoolOptions.defaults())
                .isEqualTo(PoolOptions.of(Map.of()))
                .isEqualTo(new PoolOptions(
                        10,
                        0,
                        1_000,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(10),
                        false));
    }

    @Test
    void readsEverySettingByName() {
        Map<String, String> settings = Map.of(
                "maxSize", "20",
                "minIdle", "2",
                "maxPending", "0",
                "acquireTimeout", "500ms",
                "createTimeout", "3s",
                "validationTimeout", "1s",
                "closeTimeout", "0s",
                "maxLifetime", "60m",
                "maxIdle", "0ms",
                "prePing", "true");

        assertThat(PoolOptions.of(settings))
                .isEqualTo(new PoolOptions(
                        20,
                        2,
                        0,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(1),
                        Duration.ZERO,
                        Duration.ofHours(1),
                        Duration.ZERO,
                        true));
        assertThat(settings.keySet()).containsExactlyInAnyOrderElementsOf(PoolOptions.names());
    }

    @Test
    void namesSettingsAsTheRecordDoes() {
        assertThat(PoolOptions.names())
                .containsExactlyElementsOf(Stream.of(PoolOptions.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    maxsize           | 5     | no option maxsize; there are maxSize, minIdle, maxPending, acquireTimeout, createTimeout, validationTimeout, closeTimeout, maxLifetime, maxIdle, prePing
                    maxSize           | many  | maxSize is many, which is no whole number
                    maxSize           | 0     | maxSize is 0, which is not within 1 and 1000
                    maxSize           | 1001  | maxSize is 1001, which is not within 1 and 1000
                    minIdle           | 11    | minIdle is 11, which is not within 0 and 10
                    maxPending        | -1    | maxPending is -1, which is not within 0 and 2147483647
                    acquireTimeout    | 5     | acquireTimeout is 5, which is no time; write 500ms, 5s or 2m
                    acquireTimeout    | 0ms   | acquireTimeout is 0 ms; nothing could be done in that time
                    createTimeout     | 0s    | createTimeout is 0 ms; nothing could be done in that time
                    validationTimeout | 0m    | validationTimeout is 0 ms; nothing could be done in that time
                    closeTimeout      | -1s   | closeTimeout is -1s, which is no time; write 500ms, 5s or 2m
                    maxLifetime       | 1441m | maxLifetime is 86460000 ms, which is not within 0 ms and a day
                    maxIdle           | 1h    | maxIdle is 1h, which is no time; write 500ms, 5s or 2m
                    prePing           | yes   | prePing is yes, which is neither true nor false
                    """)
    void refusesWhatItCannotUse(String name, String value, String message) {
        assertThatThrownBy(() -> PoolOptions.of(Map.of(name, value)))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("[INVALID_CONFIGURATION] " + message);
    }
}
