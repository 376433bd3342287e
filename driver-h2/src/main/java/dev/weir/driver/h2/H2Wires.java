package dev.weir.driver.h2;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.driver.r2dbc.Wire;
import dev.weir.driver.r2dbc.Wires;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values cross to H2's R2DBC driver and back. */
final class H2Wires {
    /** Digits of a <a href="https://h2database.com/html/datatypes.html#decfloat_type">DECFLOAT</a>. */
    private static final int MAX_DIGITS = 100_000;

    private static final Instant FIRST = newYear(H2Capability.FIRST_YEAR);
    private static final Instant END = newYear(H2Capability.LAST_YEAR + 1);

    private static final Wire INT8 = new NumberWire(Wires.INT8);
    private static final Wire INT16 = new NumberWire(Wires.INT16);
    private static final Wire INT32 = new NumberWire(Wires.INT32);
    private static final Wire INT64 = new NumberWire(Wires.INT64);
    private static final Wire FLOAT32 = new NumberWire(Wires.FLOAT32);
    private static final Wire FLOAT64 = new NumberWire(Wires.FLOAT64);
    private static final Wire TEXT = Wires.same(String.class);
    private static final Wire DECIMAL = Wires.object(BigDecimal.class, H2Wires::plain, H2Wires::plain);
    private static final Wire BYTES = Wires.same(byte[].class);
    private static final Wire UUIDS = Wires.same(UUID.class);
    private static final Wire INSTANT = Wires.given(Instant.class, H2Wires::within);
    private static final Wire DATE = Wires.given(LocalDate.class, value -> within(value, value.getYear()));
    private static final Wire TIME = Wires.same(LocalTime.class);
    private static final Wire DATE_TIME = Wires.given(LocalDateTime.class, value -> within(value, value.getYear()));

    /** Decimals in an array, whose type would give all of them the scale of one: text, which the statement reads. */
    private static final Wire DIGITS =
            Wires.object(String.class, (BigDecimal value) -> plain(value).toString(), BigDecimal::new);

    private H2Wires() {}

    private static Instant newYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    static Wire of(ColumnType type) {
        return type.type() instanceof ScalarType scalar ? of(scalar) : TEXT;
    }

    static Wire ofItem(ColumnType type) {
        return type.type() == ScalarType.DECIMAL ? DIGITS : of(type);
    }

    private static Wire of(ScalarType type) {
        return switch (type) {
            case BOOL -> Wires.BOOL;
            case INT8 -> INT8;
            case INT16 -> INT16;
            case INT32 -> INT32;
            case INT64 -> INT64;
            case FLOAT32 -> FLOAT32;
            case FLOAT64 -> FLOAT64;
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

    /**
     * Returns the form with as few digits after the point as there can be, and none before it left out: H2's numbers know
     * no negative scale.
     */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        if (Math.max((long) stripped.precision() - stripped.scale(), stripped.scale()) > MAX_DIGITS) {
            throw new InvalidValueException(
                    "H2 keeps decimals of " + MAX_DIGITS + " digits before the point and as many after it");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** An instant may be in a year that no date is in. */
    private static Instant within(Instant value) {
        if (value.isBefore(FIRST) || !value.isBefore(END)) {
            throw outside();
        }
        return value;
    }

    private static <T> T within(T value, int year) {
        if (year < H2Capability.FIRST_YEAR || year > H2Capability.LAST_YEAR) {
            throw outside();
        }
        return value;
    }

    private static InvalidValueException outside() {
        return new InvalidValueException("H2 keeps dates and times of the years " + H2Capability.FIRST_YEAR + " to "
                + H2Capability.LAST_YEAR + " only");
    }

    /** Reads a number as what the database gives: the type of an expression may be narrower than that of its value. */
    private record NumberWire(Wire wire) implements Wire {
        @Override
        public Class<?> type() {
            return wire.type();
        }

        @Override
        public Object of(Arguments arguments, int slot) {
            return wire.of(arguments, slot);
        }

        @Override
        public Object ofItem(Object item) {
            return wire.ofItem(item);
        }

        @Override
        public @Nullable Object read(Readable row, int position) {
            return row.get(position, Object.class);
        }

        @Override
        public boolean readsAsGiven() {
            return false;
        }
    }
}
