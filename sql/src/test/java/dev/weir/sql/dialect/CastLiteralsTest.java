package dev.weir.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.value.Value;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A constant is cut to what a column keeps, as a bound value is: rounded, it would be another one than was written. */
class CastLiteralsTest {
    static Stream<Value> times() {
        return Stream.of(
                new Value.Instant(Instant.parse("2026-01-01T23:59:59.999999999Z")),
                new Value.Instant(Instant.parse("1969-12-31T23:59:59.999999999Z")),
                new Value.Time(LocalTime.MAX),
                new Value.DateTime(LocalDateTime.parse("2026-01-01T23:59:59.999999999")));
    }

    @ParameterizedTest
    @MethodSource("times")
    void cutOffWhatPostgresWouldRound(Value time) {
        assertThat(new PostgresDialect().literal(time)).contains("23:59:59.999999000");
    }

    @ParameterizedTest
    @MethodSource("times")
    void keepWhatH2Keeps(Value time) {
        assertThat(new H2Dialect().literal(time)).contains("23:59:59.999999999");
    }
}
