package dev.weir.planner.testing;

import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random values from small sets, so that they meet each other often, with the awkward ones among them. */
public final class Values {
    private static final List<String> TEXTS = List.of("", "a", "b", "ab", "%", "a_", "\uD83D\uDE00");
    private static final double[] REALS = {0.0, -0.0, 1.5, 2.0, Double.NaN};
    private static final List<BigDecimal> DECIMALS =
            List.of(BigDecimal.ZERO, new BigDecimal("1.0"), new BigDecimal("1.00"), new BigDecimal("2.5"));
    private static final int SMALL = 4;

    private Values() {}

    /** Returns a value that is NULL one time in four. */
    public static Value nullable(Type type, Random random) {
        return random.nextInt(4) == 0 ? new Value.Null(type) : random(type, random);
    }

    /** Returns a value that is not NULL; the items of a list may be. */
    public static Value random(Type type, Random random) {
        if (type instanceof ListType list) {
            return new Value.Items(
                    list,
                    IntStream.range(0, random.nextInt(SMALL))
                            .mapToObj(i -> nullable(list.element(), random))
                            .toList());
        }
        if (type instanceof EnumType labels) {
            return new Value.Label(
                    labels, labels.labels().get(random.nextInt(labels.labels().size())));
        }
        ScalarType scalar = (ScalarType) type;
        return switch (scalar) {
            case BOOL -> Value.Bool.of(random.nextBoolean());
            case INT32 -> new Value.Int(scalar, random.nextInt(12) == 0 ? Integer.MAX_VALUE : random.nextInt(SMALL));
            case INT64 -> new Value.Int(scalar, random.nextInt(SMALL));
            case FLOAT64 -> new Value.Real(scalar, REALS[random.nextInt(REALS.length)]);
            case DECIMAL -> new Value.Decimal(DECIMALS.get(random.nextInt(DECIMALS.size())));
            case TEXT -> new Value.Text(TEXTS.get(random.nextInt(TEXTS.size())));
            case INT8, INT16, FLOAT32, BYTES, UUID, INSTANT, DATE, TIME, DATE_TIME ->
                throw new IllegalArgumentException("the sample schema has no " + type.label());
        };
    }
}
