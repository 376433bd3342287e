package dev.weir.core.driver;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.value.ScalarType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * The forms in which values are stored by a database that has no type of its own for them, as {@link StorageTypes}
 * lists them. Both directions are exact for every value that the form can hold.
 */
public final class FallbackCodec {
    /** Digits a decimal may have, counting the zeros that its plain form needs. */
    private static final int MAX_DECIMAL_DIGITS = 10_000;

    private static final int UUID_BYTES = 16;

    private FallbackCodec() {}

    /**
     * Returns the stored form of a value: a {@link String} or a {@code byte[]}.
     *
     * @param value in the Java form that {@link ScalarType} names
     * @throws InvalidValueException if the form cannot hold the value
     * @throws IllegalArgumentException if the type has no such form
     */
    public static Object encode(ScalarType type, Object value) {
        return switch (type) {
            case DECIMAL -> decimalText((BigDecimal) value);
            case UUID -> uuidBytes((UUID) value);
            case INSTANT -> IsoText.ofInstant((Instant) value);
            case DATE -> IsoText.ofDate((LocalDate) value);
            case TIME -> IsoText.ofTime((LocalTime) value);
            case DATE_TIME -> IsoText.ofDateTime((LocalDateTime) value);
            case TEXT, BYTES -> value;
            case BOOL, INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 ->
                throw new IllegalArgumentException(type.label() + " is stored as a number");
        };
    }

    public static BigDecimal decimal(String stored) {
        try {
            return new BigDecimal(stored);
        } catch (NumberFormatException e) {
            throw new InvalidValueException("a stored text is not a decimal number", e);
        }
    }

    public static UUID uuid(byte[] stored) {
        if (stored.length != UUID_BYTES) {
            throw new InvalidValueException("a stored UUID has " + stored.length + " bytes, not " + UUID_BYTES);
        }
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    public static Instant instant(String stored) {
        return IsoText.instant(stored);
    }

    public static LocalDate date(String stored) {
        return IsoText.date(stored);
    }

    public static LocalTime time(String stored) {
        return IsoText.time(stored);
    }

    public static LocalDateTime dateTime(String stored) {
        return IsoText.dateTime(stored);
    }

    private static String decimalText(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (Math.max(plain.precision() - (long) plain.scale(), plain.scale()) > MAX_DECIMAL_DIGITS
                || plain.precision() > MAX_DECIMAL_DIGITS) {
            throw new InvalidValueException(
                    "a decimal number of more than " + MAX_DECIMAL_DIGITS + " digits cannot be stored as text");
        }
        return plain.toPlainString();
    }

    private static byte[] uuidBytes(UUID value) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }
}
