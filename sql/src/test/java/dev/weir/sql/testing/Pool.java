package dev.weir.sql.testing;

import dev.weir.core.value.EnumType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Few values of each type, so that they meet again, chosen for the trouble they make. */
public final class Pool {
    /** Characters that some pattern language knows, quotes, and characters outside of ASCII and of the first plane. */
    private static final List<String> CHARACTERS =
            List.of("a", "A", "b", "%", "_", "*", "?", "[", "]", "^", "-", "\\", "'", "\"", "\n", "é", "\uFFFD", "😀");

    private Pool() {}

    /** Returns a value, NULL one time in five. */
    public static Value any(Type type, Random random) {
        return random.nextInt(5) == 0 ? new Value.Null(type) : some(type, random);
    }

    /** Returns a value that is not NULL. */
    public static Value some(Type type, Random random) {
        if (type == ScalarType.TEXT) {
            return new Value.Text(text(random));
        }
        List<Value> values = values(type);
        return values.get(random.nextInt(values.size()));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
            text.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        return text.toString();
    }

    private static List<Value> values(Type type) {
        if (type instanceof EnumType labels) {
            return labels.labels().stream()
                    .<Value>map(label -> new Value.Label(labels, label))
                    .toList();
        }
        ScalarType scalar = (ScalarType) type;
        return switch (scalar) {
            case BOOL -> List.of(Value.Bool.TRUE, Value.Bool.FALSE);
            case INT8 -> integers(scalar, -128, -1, 0, 1, 127);
            case INT16 -> integers(scalar, -32768, 0, 9, 10, 32767);
            case INT32 -> integers(scalar, Integer.MIN_VALUE, 0, 9, 10, Integer.MAX_VALUE);
            case INT64 -> integers(scalar, -(1L << 55) - 1, -1, 0, 9, 10, (1L << 55) + 1);
            case FLOAT32 -> reals(scalar, 0, -0.0, 0.1f, 0.2f, 1, 16777216, -1.5, Float.MIN_VALUE);
            case FLOAT64 -> reals(scalar, 0, -0.0, 0.1, 0.2, 0.1 + 0.2, 1e300, -1.5, Double.MIN_VALUE);
            case DECIMAL ->
                Stream.of("0", "0.00", "1", "1.0", "9", "10", "1E+1", "-0.5", "-10", "123456789012345678901234.5")
                        .<Value>map(text -> new Value.Decimal(new BigDecimal(text)))
                        .toList();
            case TEXT -> throw new AssertionError("text is made, not chosen");
            case BYTES ->
                Stream.of(new byte[0], new byte[] {0}, new byte[] {0, 0}, new byte[] {-1}, new byte[] {127, 1})
                        .<Value>map(Value.Bytes::new)
                        .toList();
            case UUID ->
                List.of(
                        new Value.Uuid(new UUID(0, 0)),
                        new Value.Uuid(new UUID(1, -1)),
                        new Value.Uuid(new UUID(-1, 1)));
            case INSTANT ->
                List.of(
                        new Value.Instant(Instant.EPOCH),
                        new Value.Instant(Instant.EPOCH.plusNanos(1)),
                        new Value.Instant(Instant.parse("9999-12-31T23:59:59.9Z")));
            case DATE -> List.of(new Value.Date(LocalDate.EPOCH), new Value.Date(LocalDate.of(999, 1, 1)));
            case TIME -> List.of(new Value.Time(LocalTime.MIN), new Value.Time(LocalTime.MAX));
            case DATE_TIME ->
                List.of(
                        new Value.DateTime(LocalDateTime.of(0, 1, 1, 0, 0)),
                        new Value.DateTime(LocalDateTime.of(2026, 1, 1, 0, 0)));
        };
    }

    private static List<Value> integers(ScalarType type, long... values) {
        return LongStream.of(values)
                .<Value>mapToObj(value -> new Value.Int(type, value))
                .toList();
    }

    private static List<Value> reals(ScalarType type, double... values) {
        return Arrays.stream(values)
                .<Value>mapToObj(value -> new Value.Real(type, value))
                .toList();
    }
}
