package dev.weir.core.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.InvalidValueException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredRowTest {
    @Test
    void readsIntegersOfEveryWidth() {
        assertThat(row(-128).int8(0)).isEqualTo((byte) -128);
        assertThat(row(32_767).int16(0)).isEqualTo((short) 32_767);
        assertThat(row(Integer.MIN_VALUE).int32(0)).isEqualTo(Integer.MIN_VALUE);
        assertThat(row(Long.MAX_VALUE).int64(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(row(1).bool(0)).isTrue();
        assertThat(row(0).bool(0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"128, 8", "-129, 8", "32768, 16", "-32769, 16", "2147483648, 32", "-2147483649, 32"})
    void refusesIntegersThatAreTooWide(long stored, int bits) {
        Row row = row(stored);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> {
                    switch (bits) {
                        case 8 -> row.int8(0);
                        case 16 -> row.int16(0);
                        default -> row.int32(0);
                    }
                })
                .withMessage("[INVALID_VALUE] the stored integer at position 0 does not fit " + bits + " bits");
    }

    @Test
    void readsReals() {
        assertThat(row(0.1).float64(0)).isEqualTo(0.1);
        assertThat(row((double) 0.1f).float32(0)).isEqualTo(0.1f);
        assertThat(row(Double.NaN).float32(0)).isNaN();
        assertThat(row(Double.NEGATIVE_INFINITY).float32(0)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(row(Float.MAX_VALUE).float32(0)).isEqualTo(Float.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e300, -1e300, 3.5e38})
    void refusesRealsThatAreTooLarge(double stored) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> row(stored).float32(0))
                .withMessage("[INVALID_VALUE] the stored number at position 0 does not fit 32 bits");
    }

    @Test
    void readsTheFallbackForms() {
        assertThat(row("1.5").decimal(0)).isEqualTo(new BigDecimal("1.5"));
        assertThat(row("text").text(0)).isEqualTo("text");
        assertThat(row(new byte[] {1}).bytes(0)).containsExactly(1);
        assertThat(row(new byte[16]).uuid(0)).isEqualTo(new UUID(0, 0));
        assertThat(row("1970-01-01T00:00:00.000000000Z").instant(0)).isEqualTo(Instant.EPOCH);
        assertThat(row("1970-01-01").date(0)).isEqualTo(LocalDate.EPOCH);
        assertThat(row("12:00:00.000000000").time(0)).isEqualTo(LocalTime.NOON);
        assertThat(row("1970-01-01T12:00:00.000000000").dateTime(0)).isEqualTo(LocalDate.EPOCH.atTime(LocalTime.NOON));
    }

    private static Row row(Object value) {
        return new OneValue(value);
    }

    /** A row of one stored value. */
    private static final class OneValue extends StoredRow {
        private final Object value;

        private OneValue(Object value) {
            this.value = value;
        }

        @Override
        public boolean isNull(int position) {
            return false;
        }

        @Override
        protected long storedInteger(int position) {
            return ((Number) value).longValue();
        }

        @Override
        protected double storedReal(int position) {
            return ((Number) value).doubleValue();
        }

        @Override
        protected String storedText(int position) {
            return (String) value;
        }

        @Override
        protected byte[] storedBytes(int position) {
            return (byte[]) value;
        }
    }
}
