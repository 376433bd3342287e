package dev.weir.sql.dialect;

import dev.weir.core.driver.FallbackCodec;
import dev.weir.core.error.InternalException;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.HexFormat;

/** Constants of MySQL and MariaDB, in which a backslash begins an escape. Digits of a second are cut after the sixth. */
enum MySqlLiterals implements Value.Visitor<String> {
    INSTANCE;

    /** How much of a time and of a date with time is left when it has six digits of a second, in characters. */
    static final int TIME_LENGTH = "00:00:00.000000".length();

    static final int DATE_TIME_LENGTH = "0000-00-00T".length() + TIME_LENGTH;

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

    /** Without an exponent, a number would be a decimal. */
    @Override
    public String visitReal(Value.Real value) {
        String digits = Double.toString(value.value());
        if (!Double.isFinite(value.value())) {
            throw new InternalException(MySqlLiterals.class, "the constant " + digits + ", which is no number here");
        }
        return digits.indexOf('E') < 0 ? digits + "E0" : digits;
    }

    @Override
    public String visitDecimal(Value.Decimal value) {
        return (String) FallbackCodec.encode(ScalarType.DECIMAL, value.value());
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
        return "TIMESTAMP" + dateTime(ScalarType.INSTANT, value.value());
    }

    @Override
    public String visitDate(Value.Date value) {
        return "DATE" + quoted((String) FallbackCodec.encode(ScalarType.DATE, value.value()));
    }

    @Override
    public String visitTime(Value.Time value) {
        String text = (String) FallbackCodec.encode(ScalarType.TIME, value.value());
        return "TIME" + quoted(text.substring(0, TIME_LENGTH));
    }

    @Override
    public String visitDateTime(Value.DateTime value) {
        return "TIMESTAMP" + dateTime(ScalarType.DATE_TIME, value.value());
    }

    @Override
    public String visitLabel(Value.Label value) {
        return quoted(value.value());
    }

    @Override
    public String visitItems(Value.Items value) {
        throw new InternalException(MySqlLiterals.class, "a list where one value belongs");
    }

    private static String dateTime(ScalarType type, Object value) {
        String text = (String) FallbackCodec.encode(type, value);
        return quoted(text.substring(0, DATE_TIME_LENGTH).replace('T', ' '));
    }

    private static String bytes(byte[] value) {
        return "X'" + HexFormat.of().formatHex(value) + "'";
    }

    static String quoted(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InternalException(MySqlLiterals.class, "a NUL character in a constant");
        }
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
