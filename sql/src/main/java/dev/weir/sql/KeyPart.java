package dev.weir.sql;

import dev.weir.core.driver.FallbackCodec;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.value.ScalarType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the items of one part of a key are written as JSON; decided once per set, not per item. */
record KeyPart(ColumnType type, Form form) {

    enum Form {
        TRUTH(2),
        INTEGER(12),
        REAL(20),
        /** A number as a string, which the database takes for one by the rules that it has for texts. */
        REAL_STRING(22),
        STRING(24),
        /** A string, of the form that {@link FallbackCodec} gives the type. */
        CODED(34),
        HEX(35);

        private final int width;

        Form(int width) {
            this.width = width;
        }

        /** Returns about how many characters an item takes, with what separates it from the next. */
        int width() {
            return width;
        }
    }

    static KeyPart of(ColumnType type, KeySetJson.Reals reals) {
        Form form = type.storage() instanceof StorageType.Plain plain ? form(plain, type) : Form.STRING;
        boolean string = form == Form.REAL && reals == KeySetJson.Reals.STRINGS;
        return new KeyPart(type, string ? Form.REAL_STRING : form);
    }

    private static Form form(StorageType.Plain storage, ColumnType type) {
        return switch (storage) {
            case BOOLEAN -> Form.TRUTH;
            case INT8, INT16, INT32, INT64 -> type.type() == ScalarType.BOOL ? Form.TRUTH : Form.INTEGER;
            case FLOAT32, FLOAT64 -> Form.REAL;
            case TEXT -> type.type() == ScalarType.TEXT ? Form.STRING : Form.CODED;
            case NUMERIC, INSTANT, DATE, TIME, DATE_TIME -> Form.CODED;
            case BLOB, UUID -> Form.HEX;
        };
    }

    /** Appends one item, {@code null} for NULL. */
    void append(StringBuilder out, @Nullable Object item) {
        if (item == null) {
            out.append("null");
            return;
        }
        switch (form) {
            case TRUTH -> out.append(((Boolean) item) ? '1' : '0');
            case INTEGER -> out.append(((Number) item).longValue());
            case REAL -> JsonText.appendReal(out, ((Number) item).doubleValue());
            case REAL_STRING -> {
                out.append('"');
                JsonText.appendReal(out, ((Number) item).doubleValue());
                out.append('"');
            }
            case STRING -> JsonText.appendString(out, (String) item);
            case CODED -> JsonText.appendString(out, coded(item));
            case HEX -> appendHex(out, item);
        }
    }

    /**
     * Appends, after an item that stands alone, the other zero if it is one: the two are equal, but MySQL and MariaDB keep
     * them apart where they look many rows up in a set.
     */
    void appendOtherZero(StringBuilder out, @Nullable Object item) {
        boolean real = form == Form.REAL || form == Form.REAL_STRING;
        if (real && item != null && ((Number) item).doubleValue() == 0) {
            out.append(form == Form.REAL ? ",-0.0" : ",\"-0.0\"");
        }
    }

    private String coded(Object item) {
        return (String) FallbackCodec.encode((ScalarType) type.type(), item);
    }

    private static void appendHex(StringBuilder out, Object item) {
        out.append('"');
        if (item instanceof UUID uuid) {
            JsonText.appendHex(out, uuid.getMostSignificantBits());
            JsonText.appendHex(out, uuid.getLeastSignificantBits());
        } else {
            JsonText.appendHex(out, (byte[]) item);
        }
        out.append('"');
    }
}
