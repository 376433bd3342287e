package dev.weir.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueOrderTest {
    private static final EnumType MOOD = new EnumType("mood", List.of("cross", "calm"));
    private static final ListType INTS = new ListType(ScalarType.INT32);

    /** Values of one type each, least first, no two alike. */
    static Stream<Named<List<Value>>> ascending() {
        return Stream.of(
                Named.of("bool", List.of(new Value.Null(ScalarType.BOOL), Value.Bool.FALSE, Value.Bool.TRUE)),
                Named.of(
                        "int64",
                        withNull(
                                ScalarType.INT64,
                                LongStream.of(Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE)
                                        .mapToObj(value -> new Value.Int(ScalarType.INT64, value)))),
                Named.of(
                        "float64",
                        withNull(
                                ScalarType.FLOAT64,
                                DoubleStream.of(
                                                Double.NEGATIVE_INFINITY,
                                                -Double.MAX_VALUE,
                                                -Double.MIN_VALUE,
                                                0,
                                                Double.MIN_VALUE,
                                                Double.POSITIVE_INFINITY,
                                                Double.NaN)
                                        .mapToObj(value -> new Value.Real(ScalarType.FLOAT64, value)))),
                Named.of(
                        "decimal",
                        withNull(
                                ScalarType.DECIMAL,
                                Stream.of("-1e3", "-10", "0", "0.09", "0.1", "9", "10")
                                        .map(text -> new Value.Decimal(new BigDecimal(text))))),
                Named.of(
                        "text",
                        // the last three: before the surrogates, after them, and above all of those by code point
                        withNull(
                                ScalarType.TEXT,
                                Stream.of(
                                                "",
                                                "A",
                                                "AA",
                                                "B",
                                                "a",
                                                "\u00E9",
                                                "\uD7FF",
                                                "\uE000",
                                                "\uFFFF",
                                                "\uD800\uDC00",
                                                "\uDBFF\uDFFF")
                                        .map(Value.Text::new))),
                Named.of(
                        "bytes",
                        withNull(
                                ScalarType.BYTES,
                                Stream.of(
                                                new byte[0],
                                                new byte[] {0},
                                                new byte[] {0, 0},
                                                new byte[] {127},
                                                new byte[] {-128},
                                                new byte[] {-1})
                                        .map(Value.Bytes::new))),
                Named.of(
                        "uuid",
                        withNull(
                                ScalarType.UUID,
                                Stream.of(
                                                new UUID(0, 0),
                                                new UUID(0, 1),
                                                new UUID(0, Long.MAX_VALUE),
                                                new UUID(0, Long.MIN_VALUE),
                                                new UUID(1, 0),
                                                new UUID(Long.MIN_VALUE, 0),
                                                new UUID(-1, -1))
                                        .map(Value.Uuid::new))),
                Named.of(
                        "instant",
                        withNull(
                                ScalarType.INSTANT,
                                Stream.of(Instant.MIN, Instant.EPOCH, Instant.EPOCH.plusNanos(1), Instant.MAX)
                                        .map(Value.Instant::new))),
                Named.of(
                        "date",
                        withNull(
                                ScalarType.DATE,
                                Stream.of(LocalDate.MIN, LocalDate.EPOCH, LocalDate.MAX)
                                        .map(Value.Date::new))),
                Named.of(
                        "time",
                        withNull(
                                ScalarType.TIME,
                                Stream.of(LocalTime.MIN, LocalTime.NOON, LocalTime.MAX)
                                        .map(Value.Time::new))),
                Named.of(
                        "date_time",
                        withNull(
                                ScalarType.DATE_TIME,
                                Stream.of(LocalDateTime.MIN, LocalDateTime.MAX).map(Value.DateTime::new))),
                Named.of(
                        "label", withNull(MOOD, Stream.of("calm", "cross").map(label -> new Value.Label(MOOD, label)))),
                Named.of("items", withNull(INTS, Stream.of(items(), items(0), items(0, 1), items(1)))));
    }

    @ParameterizedTest
    @MethodSource("ascending")
    void ordersEachType(List<Value> ascending) {
        for (int i = 0; i < ascending.size(); i++) {
            for (int j = 0; j < ascending.size(); j++) {
                assertThat(Integer.signum(ValueOrder.INSTANCE.compare(ascending.get(i), ascending.get(j))))
                        .as("%s and %s", ascending.get(i), ascending.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ascending")
    void sortsShuffledValues(List<Value> ascending) {
        List<Value> shuffled = new ArrayList<>(ascending);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(ValueOrder.INSTANCE);

        assertThat(shuffled).isEqualTo(ascending);
    }

    @Test
    void seesOneValueInTwoForms() {
        assertThat(compare(real(0.0), real(-0.0))).isZero();
        assertThat(compare(real(Double.NaN), real(Double.longBitsToDouble(0x7ff8000000000001L))))
                .isZero();
        assertThat(compare(new Value.Decimal(new BigDecimal("1.0")), new Value.Decimal(new BigDecimal("1.00"))))
                .isZero();
        assertThat(compare(new Value.Decimal(new BigDecimal("1e2")), new Value.Decimal(new BigDecimal("100"))))
                .isZero();
    }

    @Test
    void ordersNullBeforeEmptyAndItemsByTheirFirstDifference() {
        Value nullItem = new Value.Items(INTS, List.of(new Value.Null(ScalarType.INT32)));

        assertThat(compare(nullItem, items(Integer.MIN_VALUE))).isNegative();
        assertThat(compare(nullItem, items())).isPositive();
    }

    @Test
    void refusesTwoTypes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compare(new Value.Int(ScalarType.INT32, 1), new Value.Int(ScalarType.INT64, 1)))
                .withMessage("cannot order a int32 and a int64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compare(new Value.Null(ScalarType.INT32), new Value.Null(ScalarType.TEXT)));
    }

    @RepeatedTest(200) // the repetition is the seed
    void ordersTextAsItsUtf8BytesAre(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String left = text(random);
        String right = text(random);

        assertThat(Integer.signum(ValueOrder.compareText(left, right)))
                .as("%s and %s", left, right)
                .isEqualTo(Integer.signum(Arrays.compareUnsigned(
                        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8))));
    }

    /** Returns text of a few code points, of which two texts share the first ones more often than not. */
    private static String text(Random random) {
        int[] points = {'a', 0x7F, 0x80, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10001, 0x10FFFF};
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            out.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return out.toString();
    }

    private static int compare(Value left, Value right) {
        return ValueOrder.INSTANCE.compare(left, right);
    }

    private static Value real(double value) {
        return new Value.Real(ScalarType.FLOAT64, value);
    }

    private static Value items(int... numbers) {
        return new Value.Items(
                INTS,
                Arrays.stream(numbers)
                        .mapToObj(number -> (Value) new Value.Int(ScalarType.INT32, number))
                        .toList());
    }

    private static List<Value> withNull(Type type, Stream<? extends Value> values) {
        return Stream.concat(Stream.of(new Value.Null(type)), values).toList();
    }
}
