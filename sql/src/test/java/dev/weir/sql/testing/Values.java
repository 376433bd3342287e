package dev.weir.sql.testing;

import dev.weir.core.value.Arguments;
import dev.weir.core.value.Value;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in the boxed Java forms in which arguments travel. */
public enum Values implements Value.Visitor<@Nullable Object> {
    JAVA;

    /** Returns arguments of these boxed values. */
    public static Arguments arguments(List<? extends @Nullable Object> boxed) {
        Arguments.Builder arguments = new Arguments.Builder(boxed.size());
        for (Object value : boxed) {
            if (value instanceof Boolean truth) {
                arguments.bool(truth);
            } else if (value instanceof Long number) {
                arguments.integer(number);
            } else if (value instanceof Double number) {
                arguments.real(number);
            } else {
                arguments.object(value);
            }
        }
        return arguments.build();
    }

    @Override
    public @Nullable Object visitNull(Value.Null value) {
        return null;
    }

    @Override
    public Object visitBool(Value.Bool value) {
        return value.value();
    }

    @Override
    public Object visitInt(Value.Int value) {
        return value.value();
    }

    @Override
    public Object visitReal(Value.Real value) {
        return value.value();
    }

    @Override
    public Object visitDecimal(Value.Decimal value) {
        return value.value();
    }

    @Override
    public Object visitText(Value.Text value) {
        return value.value();
    }

    @Override
    public Object visitBytes(Value.Bytes value) {
        return value.value();
    }

    @Override
    public Object visitUuid(Value.Uuid value) {
        return value.value();
    }

    @Override
    public Object visitInstant(Value.Instant value) {
        return value.value();
    }

    @Override
    public Object visitDate(Value.Date value) {
        return value.value();
    }

    @Override
    public Object visitTime(Value.Time value) {
        return value.value();
    }

    @Override
    public Object visitDateTime(Value.DateTime value) {
        return value.value();
    }

    @Override
    public Object visitLabel(Value.Label value) {
        return value.value();
    }

    @Override
    public Object visitItems(Value.Items value) {
        return Arrays.asList(
                value.values().stream().map(item -> item.accept(this)).toArray());
    }
}
