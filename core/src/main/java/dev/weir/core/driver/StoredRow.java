package dev.weir.core.driver;

import dev.weir.core.error.InvalidValueException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A row of a database that stores integers, floating-point numbers, text and bytes, and everything else in the fallback
 * forms of {@link StorageTypes}.
 */
public abstract class StoredRow implements Row {

    /** Returns a stored integer; zero for NULL. */
    protected abstract long storedInteger(int position);

    /** Returns a stored floating-point number; zero for NULL. */
    protected abstract double storedReal(int position);

    /** Returns a stored text; fails for NULL. */
    protected abstract String storedText(int position);

    /** Returns stored bytes; fails for NULL. */
    protected abstract byte[] storedBytes(int position);

    @Override
    public final boolean bool(int position) {
        return storedInteger(position) != 0;
    }

    @Override
    public final byte int8(int position) {
        long stored = storedInteger(position);
        if (stored != (byte) stored) {
            throw tooWide(position, 8);
        }
        return (byte) stored;
    }

    @Override
    public final short int16(int position) {
        long stored = storedInteger(position);
        if (stored != (short) stored) {
            throw tooWide(position, 16);
        }
        return (short) stored;
    }

    @Override
    public final int int32(int position) {
        long stored = storedInteger(position);
        if (stored != (int) stored) {
            throw tooWide(position, 32);
        }
        return (int) stored;
    }

    @Override
    public final long int64(int position) {
        return storedInteger(position);
    }

    @Override
    public final float float32(int position) {
        double stored = storedReal(position);
        float narrowed = (float) stored;
        if (Float.isInfinite(narrowed) && !Double.isInfinite(stored)) {
            throw new InvalidValueException("the stored number at position " + position + " does not fit 32 bits");
        }
        return narrowed;
    }

    @Override
    public final double float64(int position) {
        return storedReal(position);
    }

    @Override
    public final BigDecimal decimal(int position) {
        return FallbackCodec.decimal(storedText(position));
    }

    @Override
    public final String text(int position) {
        return storedText(position);
    }

    @Override
    public final byte[] bytes(int position) {
        return storedBytes(position);
    }

    @Override
    public final UUID uuid(int position) {
        return FallbackCodec.uuid(storedBytes(position));
    }

    @Override
    public final Instant instant(int position) {
        return FallbackCodec.instant(storedText(position));
    }

    @Override
    public final LocalDate date(int position) {
        return FallbackCodec.date(storedText(position));
    }

    @Override
    public final LocalTime time(int position) {
        return FallbackCodec.time(storedText(position));
    }

    @Override
    public final LocalDateTime dateTime(int position) {
        return FallbackCodec.dateTime(storedText(position));
    }

    private static InvalidValueException tooWide(int position, int bits) {
        return new InvalidValueException(
                "the stored integer at position " + position + " does not fit " + bits + " bits");
    }
}
