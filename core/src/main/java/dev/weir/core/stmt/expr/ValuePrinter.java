package dev.weir.core.stmt.expr;

import dev.weir.core.value.Value;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** How the constants of a shape read in plans. */
enum ValuePrinter implements Value.Visitor<String> {
    INSTANCE;

    @Override
    public String visitNull(Value.Null value) {
        return "null";
    }

    @Override
    public String visitBool(Value.Bool value) {
        return Boolean.toString(value.value());
    }

    @Override
    public String visitInt(Value.Int value) {
        return Long.toString(value.value());
    }

    @Override
    public String visitReal(Value.Real value) {
        return Double.toString(value.value());
    }

    @Override
    public String visitDecimal(Value.Decimal value) {
        return value.value().toPlainString();
    }

    @Override
    public String visitText(Value.Text value) {
        return "'" + value.value().replace("'", "''") + "'";
    }

    @Override
    public String visitBytes(Value.Bytes value) {
        return "x'" + HexFormat.of().formatHex(value.value()) + "'";
    }

    @Override
    public String visitUuid(Value.Uuid value) {
        return value.value().toString();
    }

    @Override
    public String visitInstant(Value.Instant value) {
        return value.value().toString();
    }

    @Override
    public String visitDate(Value.Date value) {
        return value.value().toString();
    }

    @Override
    public String visitTime(Value.Time value) {
        return value.value().toString();
    }

    @Override
    public String visitDateTime(Value.DateTime value) {
        return value.value().toString();
    }

    @Override
    public String visitLabel(Value.Label value) {
        return "'" + value.value().replace("'", "''") + "'";
    }

    @Override
    public String visitItems(Value.Items value) {
        return value.values().stream().map(item -> item.accept(this)).collect(Collectors.joining(", ", "[", "]"));
    }
}
