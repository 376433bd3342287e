package dev.weir.driver.postgres;

import dev.weir.core.driver.Behavior;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.ScalarType;
import dev.weir.driver.r2dbc.Wire;
import dev.weir.driver.r2dbc.Wires;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.UUID;

/** How values cross to PostgreSQL's R2DBC driver and back. */
final class PostgresWires {
    private static final Wire TEXT = Wires.given(String.class, PostgresWires::storable);
    private static final Wire DECIMAL = Wires.object(BigDecimal.class, (BigDecimal value) -> value, Wires::plain);
    private static final Wire BYTES = Wires.same(byte[].class);
    private static final Wire UUIDS = Wires.same(UUID.class);
    private static final Wire INSTANT =
            Wires.given(Instant.class, value -> within(value, year(value)).truncatedTo(ChronoUnit.MICROS));
    private static final Wire DATE = Wires.given(LocalDate.class, value -> within(value, value.getYear()));
    private static final Wire TIME = Wires.given(LocalTime.class, value -> value.truncatedTo(ChronoUnit.MICROS));
    private static final Wire DATE_TIME = Wires.given(
            LocalDateTime.class, value -> within(value, value.getYear()).truncatedTo(ChronoUnit.MICROS));

    /** Bytes in an array, for which the R2DBC driver has no codec: hexadecimal digits, which the statement decodes. */
    private static final Wire HEX =
            Wires.object(String.class, (byte[] value) -> "\\x" + HexFormat.of().formatHex(value), text -> HexFormat.of()
                    .parseHex(text.substring(2)));

    private PostgresWires() {}

    static Wire of(ColumnType type) {
        return type.type() instanceof ScalarType scalar ? of(scalar) : TEXT;
    }

    /** Returns a wire for connections that may be without {@link PostgresTimes}. */
    static Wire unsure(Wire wire, DateReading reading) {
        return wire == INSTANT || wire == DATE || wire == DATE_TIME ? new UnsureTimeWire(wire, reading) : wire;
    }

    static Wire ofItem(ColumnType type) {
        return type.type() == ScalarType.BYTES ? HEX : of(type);
    }

    /** An 8-bit integer is stored as one of 16 bits under a check. */
    private static Wire of(ScalarType type) {
        return switch (type) {
            case BOOL -> Wires.BOOL;
            case INT8, INT16 -> Wires.INT16;
            case INT32 -> Wires.INT32;
            case INT64 -> Wires.INT64;
            case FLOAT32 -> Wires.FLOAT32;
            case FLOAT64 -> Wires.FLOAT64;
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

    /** Returns the year in UTC; one that no calendar in Java has is beyond every other. */
    private static int year(Instant value) {
        long day = Math.floorDiv(value.getEpochSecond(), Duration.ofDays(1).toSeconds());
        return ChronoField.EPOCH_DAY.range().isValidValue(day)
                ? LocalDate.ofEpochDay(day).getYear()
                : day < 0 ? Year.MIN_VALUE : Year.MAX_VALUE;
    }

    private static <T> T within(T value, int year) {
        Behavior behavior = PostgresCapability.POSTGRES.behavior();
        if (year < behavior.firstYear() || year > behavior.lastYear()) {
            throw new InvalidValueException("PostgreSQL keeps dates and times of the years " + behavior.firstYear()
                    + " to " + behavior.lastYear() + " only");
        }
        return value;
    }

    static InvalidValueException misread() {
        return new InvalidValueException("dates before 1582-10-25 or after the year 9999, and local times before 2000"
                + " with a fraction of a second, cannot be had over this ConnectionFactory, whose codecs misread some;"
                + " hand the builder of its configuration to PostgresDriver.builder, or leave forceBinary off");
    }

    /** Refuses what the R2DBC driver gives for infinite ones, the ends of Java's range. */
    static Object finite(Object value) {
        int year = value instanceof Instant instant ? year(instant) : ((Temporal) value).get(ChronoField.YEAR);
        if (Math.abs(year) >= Year.MAX_VALUE) {
            throw infinite();
        }
        return value;
    }

    static InvalidValueException infinite() {
        return new InvalidValueException("a stored date or time is infinite, which Java's are not");
    }

    /** PostgreSQL's text holds <a href="https://www.postgresql.org/docs/current/datatype-character.html">no NUL</a>. */
    private static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidValueException("PostgreSQL cannot hold a text with a NUL character");
        }
        return text;
    }
}
