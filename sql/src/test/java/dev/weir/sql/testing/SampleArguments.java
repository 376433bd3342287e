package dev.weir.sql.testing;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.sql.Binding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some value of the right type for every argument of a text. */
public final class SampleArguments implements Binding.Visitor<@Nullable Object> {
    private static final SampleArguments SAMPLES = new SampleArguments();

    private SampleArguments() {}

    public static Arguments of(List<Binding> bindings) {
        TreeMap<Integer, Object> bySlot = new TreeMap<>();
        for (Binding binding : bindings) {
            bySlot.put(binding.slot(), binding.accept(SAMPLES));
        }
        int slots = bySlot.isEmpty() ? 0 : bySlot.lastKey() + 1;
        return Values.arguments(IntStream.range(0, slots).mapToObj(bySlot::get).toList());
    }

    @Override
    public Object visitScalar(Binding.Scalar binding) {
        return sample(binding.type().type());
    }

    @Override
    public Object visitPattern(Binding.Pattern binding) {
        return "a";
    }

    @Override
    public Object visitSet(Binding.Set binding) {
        Object[] key = binding.parts().stream()
                .map(ColumnType::type)
                .map(SampleArguments::sample)
                .toArray();
        return List.of(key.length == 1 ? key[0] : key);
    }

    @Override
    public Object visitArray(Binding.Array binding) {
        return visitSet(binding.keys());
    }

    @Override
    public Object visitItems(Binding.Items binding) {
        return visitSet(binding.keys());
    }

    @Override
    public Object visitHasNull(Binding.HasNull binding) {
        return visitSet(binding.keys());
    }

    @Override
    public Object visitColumn(Binding.Column binding) {
        return sample(binding.type().type());
    }

    private static Object sample(Type type) {
        if (type instanceof EnumType labels) {
            return labels.labels().get(0);
        }
        return switch ((ScalarType) type) {
            case BOOL -> true;
            case INT8, INT16, INT32, INT64 -> 1L;
            case FLOAT32, FLOAT64 -> 0.5;
            case DECIMAL -> new BigDecimal("12.50");
            case TEXT -> "a";
            case BYTES -> new byte[] {1, 2};
            case UUID -> new UUID(1, 2);
            case INSTANT -> Instant.EPOCH;
            case DATE -> LocalDate.EPOCH;
            case TIME -> LocalTime.NOON;
            case DATE_TIME -> LocalDateTime.of(LocalDate.EPOCH, LocalTime.NOON);
        };
    }
}
