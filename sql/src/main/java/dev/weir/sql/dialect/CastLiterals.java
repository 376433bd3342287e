package dev.weir.sql.dialect;

import dev.weir.core.driver.FallbackCodec;
import dev.weir.core.error.InternalException;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;
import dev.weir.core.value.ValueOrder;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Constants for databases that are exact about types: what could be taken for another type is cast to its own, from the
 * text that ISO 8601 or plain digits give it.
 *
 * @param types names the type that a value of a scalar or enum type has in expressions
 * @param cast puts a text and the name of a type together
 * @param bytes turns hexadecimal digits into a constant of bytes
 * @param finest the unit of time that the database keeps; it would round what is finer, which is cut off here
 */
record CastLiterals(
        Function<Type, String> types, BinaryOperator<String> cast, Function<String, String> bytes, ChronoUnit finest)
        implements Value.Visitor<String> {

    @Override
    public String visitNull(Value.Null value) {
        Type type = value.type() instanceof ListType list ? list.element() : value.type();
        return cast.apply("NULL", types.apply(type));
    }

    @Override
    public String visitBool(Value.Bool value) {
        return value.value() ? "TRUE" : "FALSE";
    }

    /**
     * A short integer would be taken for one of 32 bits, and the least one of all for the negation of a number that is too
     * great.
     */
    @Override
    public String visitInt(Value.Int value) {
        String digits = Long.toString(value.value());
        boolean taken = value.type() == ScalarType.INT32 || value.type() == ScalarType.INT64;
        return taken && value.value() != Long.MIN_VALUE ? digits : typed(digits, value.type());
    }

    @Override
    public String visitReal(Value.Real value) {
        return typed(Double.toString(value.value()), value.type());
    }

    @Override
    public String visitDecimal(Value.Decimal value) {
        return coded(ScalarType.DECIMAL, value.value());
    }

    @Override
    public String visitText(Value.Text value) {
        return quoted(value.value());
    }

    @Override
    public String visitBytes(Value.Bytes value) {
        return bytes.apply(HexFormat.of().formatHex(value.value()));
    }

    @Override
    public String visitUuid(Value.Uuid value) {
        return typed(value.value().toString(), ScalarType.UUID);
    }

    @Override
    public String visitInstant(Value.Instant value) {
        return coded(ScalarType.INSTANT, value.value().truncatedTo(finest));
    }

    @Override
    public String visitDate(Value.Date value) {
        return coded(ScalarType.DATE, value.value());
    }

    @Override
    public String visitTime(Value.Time value) {
        return coded(ScalarType.TIME, value.value().truncatedTo(finest));
    }

    @Override
    public String visitDateTime(Value.DateTime value) {
        return coded(ScalarType.DATE_TIME, value.value().truncatedTo(finest));
    }

    @Override
    public String visitLabel(Value.Label value) {
        return typed(value.value(), value.type());
    }

    @Override
    public String visitItems(Value.Items value) {
        throw new InternalException(CastLiterals.class, "a list where one value belongs");
    }

    private String coded(ScalarType type, Object value) {
        return typed((String) FallbackCodec.encode(type, value), type);
    }

    private String typed(String text, Type type) {
        return cast.apply(quoted(text), types.apply(type));
    }

    /** Returns a text as a constant, for databases in which a backslash stands for itself. */
    static String quoted(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InternalException(CastLiterals.class, "a NUL character in a constant");
        }
        return "'" + text.replace("'", "''") + "'";
    }

    /** Returns the labels of a type as constants, in the order in which they compare. */
    static String labels(EnumType type) {
        return type.labels().stream()
                .sorted(ValueOrder::compareText)
                .map(CastLiterals::quoted)
                .collect(Collectors.joining(", "));
    }
}
