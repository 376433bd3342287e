package dev.weir.driver.dynamodb.codec;

import dev.weir.core.value.Value;
import java.util.Optional;

/** The boxed form of a value, as {@link dev.weir.core.value.Arguments} has it; empty for NULL. */
enum BoxedValue implements Value.Visitor<Optional<Object>> {
    INSTANCE;

    @Override
    public Optional<Object> visitNull(Value.Null value) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> visitBool(Value.Bool value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> visitInt(Value.Int value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> visitReal(Value.Real value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> visitDecimal(Value.Decimal value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> visitText(Value.Text value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> visitBytes(Value.Bytes value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> visitUuid(Value.Uuid value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> visitInstant(Value.Instant value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> visitDate(Value.Date value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> visitTime(Value.Time value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> visitDateTime(Value.DateTime value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> visitLabel(Value.Label value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> visitItems(Value.Items value) {
        throw new IllegalArgumentException("a list for one attribute");
    }
}
