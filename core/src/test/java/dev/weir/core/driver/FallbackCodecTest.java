package dev.weir.core.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.core.value.ValueOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FallbackCodecTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.000, 0",
        "-0.0, 0",
        "1.0, 1",
        "1.50, 1.5",
        "-1.05, -1.05",
        "1E+3, 1000",
        "1E-3, 0.001",
        "100, 100",
        "123456789012345678901234567890.123456789, 123456789012345678901234567890.123456789",
    })
    void writesDecimalsInOneForm(BigDecimal value, String expected) {
        assertThat(FallbackCodec.encode(ScalarType.DECIMAL, value)).isEqualTo(expected);
        assertThat(FallbackCodec.decimal(expected)).isEqualByComparingTo(value);
    }

    @RepeatedTest(200) // the repetition is the seed
    void writesEqualDecimalsAlikeAndReadsThemBack(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        BigDecimal value = new BigDecimal(new BigInteger(1 + random.nextInt(200), random), random.nextInt(60) - 30);
        Object stored = FallbackCodec.encode(ScalarType.DECIMAL, value);

        assertThat(FallbackCodec.decimal((String) stored)).isEqualByComparingTo(value);
        assertThat(FallbackCodec.encode(ScalarType.DECIMAL, value.setScale(value.scale() + 3)))
                .isEqualTo(stored);
    }

    @Test
    void writesDecimalsUpToItsLimit() {
        BigDecimal longest = BigDecimal.TEN.pow(10_000).subtract(BigDecimal.ONE);
        BigDecimal finest = new BigDecimal(BigInteger.ONE, 10_000);

        assertThat((String) FallbackCodec.encode(ScalarType.DECIMAL, longest)).hasSize(10_000);
        assertThat((String) FallbackCodec.encode(ScalarType.DECIMAL, finest)).hasSize(10_002);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+10000", "1E-10001", "1E+2147483647", "-1E-2147483647"})
    void refusesDecimalsThatWouldFillMemory(BigDecimal value) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> FallbackCodec.encode(ScalarType.DECIMAL, value))
                .withMessage("[INVALID_VALUE] a decimal number of more than 10000 digits cannot be stored as text");
    }

    @Test
    void refusesDecimalsOfTooManyDigitsOnBothSides() {
        BigDecimal value = BigDecimal.TEN.pow(6_000).add(new BigDecimal(BigInteger.ONE, 6_000));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> FallbackCodec.encode(ScalarType.DECIMAL, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1 ", "one", "1.2.3", "0x10", "NaN"})
    void refusesWhatIsNoDecimal(String stored) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> FallbackCodec.decimal(stored))
                .withMessage("[INVALID_VALUE] a stored text is not a decimal number");
    }

    @RepeatedTest(200) // the repetition is the seed
    void keepsUuidsInOrder(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        UUID one = new UUID(random.nextLong(), random.nextLong());
        UUID other =
                new UUID(random.nextBoolean() ? one.getMostSignificantBits() : random.nextLong(), random.nextLong());
        byte[] storedOne = (byte[]) FallbackCodec.encode(ScalarType.UUID, one);
        byte[] storedOther = (byte[]) FallbackCodec.encode(ScalarType.UUID, other);

        assertThat(FallbackCodec.uuid(storedOne)).isEqualTo(one);
        assertThat(Integer.signum(Arrays.compareUnsigned(storedOne, storedOther)))
                .isEqualTo(Integer.signum(ValueOrder.INSTANCE.compare(new Value.Uuid(one), new Value.Uuid(other))));
    }

    @Test
    void writesUuidsMostSignificantFirst() {
        assertThat((byte[]) FallbackCodec.encode(ScalarType.UUID, new UUID(0x0102030405060708L, 0x090A0B0C0D0E0F10L)))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 17})
    void refusesWhatIsNoUuid(int length) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> FallbackCodec.uuid(new byte[length]))
                .withMessage("[INVALID_VALUE] a stored UUID has " + length + " bytes, not 16");
    }

    @Test
    void writesTimesAsIsoText() {
        assertThat(FallbackCodec.encode(ScalarType.INSTANT, Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00.000000000Z");
        assertThat(FallbackCodec.encode(ScalarType.DATE, LocalDate.EPOCH)).isEqualTo("1970-01-01");
        assertThat(FallbackCodec.encode(ScalarType.TIME, LocalTime.NOON)).isEqualTo("12:00:00.000000000");
        assertThat(FallbackCodec.encode(ScalarType.DATE_TIME, LocalDate.EPOCH.atTime(LocalTime.NOON)))
                .isEqualTo("1970-01-01T12:00:00.000000000");
        assertThat(FallbackCodec.instant("1970-01-01T00:00:00.000000000Z")).isEqualTo(Instant.EPOCH);
        assertThat(FallbackCodec.date("1970-01-01")).isEqualTo(LocalDate.EPOCH);
        assertThat(FallbackCodec.time("12:00:00.000000000")).isEqualTo(LocalTime.NOON);
        assertThat(FallbackCodec.dateTime("1970-01-01T12:00:00.000000000"))
                .isEqualTo(LocalDateTime.of(1970, 1, 1, 12, 0));
    }

    @Test
    void passesTextAndBytesThrough() {
        byte[] bytes = {1};

        assertThat(FallbackCodec.encode(ScalarType.TEXT, "a\0b")).isEqualTo("a\0b");
        assertThat(FallbackCodec.encode(ScalarType.BYTES, bytes)).isSameAs(bytes);
    }

    @ParameterizedTest
    @EnumSource(names = {"BOOL", "INT8", "INT16", "INT32", "INT64", "FLOAT32", "FLOAT64"})
    void hasNoFormForNumbers(ScalarType type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FallbackCodec.encode(type, 1L))
                .withMessage(type.label() + " is stored as a number");
    }
}
