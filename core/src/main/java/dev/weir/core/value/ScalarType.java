package dev.weir.core.value;

import java.util.Locale;

/**
 * The types without parts, each with the Java type that carries its values.
 *
 * <p>Text compares by Unicode code point, bytes as unsigned numbers, UUIDs as their sixteen bytes; see {@link ValueOrder}.
 */
public enum ScalarType implements Type {
    /** {@code boolean}. */
    BOOL,
    /** {@code byte}: a signed 8-bit integer. */
    INT8,
    /** {@code short}: a signed 16-bit integer. */
    INT16,
    /** {@code int}: a signed 32-bit integer. */
    INT32,
    /** {@code long}: a signed 64-bit integer. */
    INT64,
    /** {@code float}: IEEE 754, 32 bits. */
    FLOAT32,
    /** {@code double}: IEEE 754, 64 bits. */
    FLOAT64,
    /** {@link java.math.BigDecimal}; equal by number, so {@code 1.0} and {@code 1.00} are one value. */
    DECIMAL,
    /** {@link String}, any Unicode text; the empty text is not NULL. */
    TEXT,
    /** {@code byte[]}; the empty array is not NULL. */
    BYTES,
    /** {@link java.util.UUID}. */
    UUID,
    /** {@link java.time.Instant}: a point on the UTC time line, to the nanosecond. */
    INSTANT,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.LocalTime}, to the nanosecond. */
    TIME,
    /** {@link java.time.LocalDateTime}: no zone, to the nanosecond. */
    DATE_TIME;

    private final String label = name().toLowerCase(Locale.ROOT);

    @Override
    public String label() {
        return label;
    }

    /** Returns whether values of this type are integers, which travel as {@code long}. */
    public boolean integral() {
        return switch (this) {
            case INT8, INT16, INT32, INT64 -> true;
            case BOOL, FLOAT32, FLOAT64, DECIMAL, TEXT, BYTES, UUID, INSTANT, DATE, TIME, DATE_TIME -> false;
        };
    }

    /** Returns whether values of this type can be added and subtracted. */
    public boolean numeric() {
        return switch (this) {
            case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64, DECIMAL -> true;
            case BOOL, TEXT, BYTES, UUID, INSTANT, DATE, TIME, DATE_TIME -> false;
        };
    }
}
