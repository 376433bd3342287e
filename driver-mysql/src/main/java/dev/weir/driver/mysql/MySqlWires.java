package dev.weir.driver.mysql;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.ScalarType;
import dev.weir.driver.r2dbc.Wire;
import dev.weir.driver.r2dbc.Wires;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * How values cross to the R2DBC driver of MySQL and back. Integers of every width cross as 64-bit ones, since what an
 * expression gives is a BIGINT; the server refuses what does not fit its column. What the server would
 * silently change is refused here.
 */
final class MySqlWires {
    /** Digits of a <a href="https://dev.mysql.com/doc/refman/8.0/en/precision-math-decimal-characteristics.html">DECIMAL(65,30)</a>. */
    private static final int INTEGER_DIGITS = 35;

    private static final int FRACTION_DIGITS = 30;

    private static final Instant LEAST_INSTANT = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant GREATEST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final Wire BOOL = new TruthWire();
    private static final Wire REAL = new FiniteWire();
    private static final Wire DECIMAL = Wires.object(BigDecimal.class, MySqlWires::storable, Wires::plain);
    private static final Wire TEXT = Wires.same(String.class);
    private static final Wire BYTES = Wires.same(byte[].class);
    private static final Wire UUIDS = Wires.object(byte[].class, MySqlWires::bytes, MySqlWires::uuid);
    private static final Wire INSTANT = Wires.object(
            LocalDateTime.class, MySqlWires::inUtc, (LocalDateTime value) -> value.toInstant(ZoneOffset.UTC));
    private static final Wire DATE = Wires.given(LocalDate.class, value -> storable(value));
    private static final Wire TIME = Wires.given(LocalTime.class, value -> value.truncatedTo(ChronoUnit.MICROS));
    private static final Wire DATE_TIME = Wires.given(LocalDateTime.class, value -> storable(value));

    private MySqlWires() {}

    static Wire of(ColumnType type) {
        return type.type() instanceof ScalarType scalar ? of(scalar) : TEXT;
    }

    private static Wire of(ScalarType type) {
        return switch (type) {
            case BOOL -> BOOL;
            case INT8, INT16, INT32, INT64 -> Wires.INT64;
            case FLOAT32, FLOAT64 -> REAL;
            case DECIMAL -> DECIMAL;
            case TEXT -> TEXT;
            case BYTES -> BYTES;
            case UUID -> UUIDS;
            case INSTANT -> INSTANT;
            case DATE -> DATE;
            case TIME -> TIME;
            case DATE_TIME -> DATE_TIME;
        };
    }

    /** The server would round a longer fraction. */
    private static BigDecimal storable(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        if (shortest.scale() > FRACTION_DIGITS || shortest.precision() - shortest.scale() > INTEGER_DIGITS) {
            throw new InvalidValueException("a decimal with more than " + INTEGER_DIGITS
                    + " digits before the point or " + FRACTION_DIGITS + " after it cannot be stored");
        }
        return shortest;
    }

    private static byte[] bytes(UUID value) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] stored) {
        if (stored.length != 2 * Long.BYTES) {
            throw new InvalidValueException("a stored UUID has " + stored.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** A date and time of UTC, which neither the JVM's time zone nor the session's touches. */
    private static LocalDateTime inUtc(Instant value) {
        if (value.isBefore(LEAST_INSTANT) || value.isAfter(GREATEST_INSTANT)) {
            throw outOfRange();
        }
        return LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDateTime storable(LocalDateTime value) {
        storable(value.toLocalDate());
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    /** The year is two bytes on the wire, of which the R2DBC driver sends the lower ones: 67536 would be stored as 2000. */
    private static LocalDate storable(LocalDate value) {
        if (value.getYear() < 0 || value.getYear() > 9_999) {
            throw outOfRange();
        }
        return value;
    }

    static InvalidValueException notFinite() {
        return new InvalidValueException("NaN and the infinite numbers cannot be stored");
    }

    private static InvalidValueException outOfRange() {
        return new InvalidValueException("a date outside the years 0000 to 9999 cannot be stored");
    }
}
