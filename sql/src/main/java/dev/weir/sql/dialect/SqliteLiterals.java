package dev.weir.sql.dialect;

import dev.weir.core.driver.FallbackCodec;
import dev.weir.core.error.InternalException;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.HexFormat;

/** Constants in the storage that SQLite has for their types. */
enum SqliteLiterals implements Value.Visitor<String> {
    INSTANCE;

    @Override
    public String visitNull(Value.Null value) {
        return "NULL";
    }

    @Override
    public String visitBool(Value.Bool value) {
        return value.value() ? "TRUE" : "FALSE";
    }

    @Override
    public String visitInt(Value.Int value) {
        return Long.toString(value.value());
    }

    @Override
    public String visitReal(Value.Real value) {
        double number = value.value();
        if (Double.isNaN(number)) {
            throw new InternalException(SqliteLiterals.class, "the constant NaN, which SQLite takes for NULL");
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "9e999" : "-9e999";
        }
        return Double.toString(number);
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
        return bytes(value.value());
    }

    @Override
    public String visitUuid(Value.Uuid value) {
        return bytes((byte[]) FallbackCodec.encode(ScalarType.UUID, value.value()));
    }

    @Override
    public String visitInstant(Value.Instant value) {
        return coded(ScalarType.INSTANT, value.value());
    }

    @Override
    public String visitDate(Value.Date value) {
        return coded(ScalarType.DATE, value.value());
    }

    @Override
    public String visitTime(Value.Time value) {
        return coded(ScalarType.TIME, value.value());
    }

    @Override
    public String visitDateTime(Value.DateTime value) {
        return coded(ScalarType.DATE_TIME, value.value());
    }

    @Override
    public String visitLabel(Value.Label value) {
        return quoted(value.value());
    }

    @Override
    public String visitItems(Value.Items value) {
        throw new InternalException(SqliteLiterals.class, "a list where one value belongs");
    }

    private static String coded(ScalarType type, Object value) {
        return quoted((String) FallbackCodec.encode(type, value));
    }

    private static String bytes(byte[] value) {
        return "X'" + HexFormat.of().formatHex(value) + "'";
    }

    private static String quoted(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InternalException(
                    SqliteLiterals.class, "a NUL character in a constant; SQLite would stop reading there");
        }
        return "'" + text.replace("'", "''") + "'";
    }
}
