package dev.weir.driver.r2dbc;

import dev.weir.core.driver.Row;
import dev.weir.core.driver.RowReader;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row that a result stands at. One object per run, moved from row to row.
 *
 * <p>Each accessor decodes once, by position and with the class that the column's {@link Wire} asks for. {@link #isNull}
 * decodes the value to answer and keeps it for the accessor that follows.
 */
final class R2dbcRow implements Row {
    private static final int NONE = -1;

    private final Wire[] columns;
    private final @Nullable Class<?>[] given;
    private @Nullable Readable row;
    private int fetched = NONE;
    private @Nullable Object value;

    /**
     * Creates a row that stands nowhere yet.
     *
     * @param given the class of each column that its wire reads as the driver gives it
     */
    R2dbcRow(Wire[] columns, @Nullable Class<?>[] given) {
        this.columns = columns;
        this.given = given;
    }

    <T> T read(Readable at, RowReader<T> reader) {
        row = at;
        fetched = NONE;
        try {
            return Objects.requireNonNull(reader.read(this), "a RowReader returned null");
        } finally {
            row = null;
            value = null;
        }
    }

    @Override
    public boolean isNull(int position) {
        value = fetch(position);
        fetched = position;
        return value == null;
    }

    @Override
    public boolean bool(int position) {
        Object stored = value(position);
        return stored != null && (Boolean) stored;
    }

    @Override
    public byte int8(int position) {
        long stored = int64(position);
        if (stored != (byte) stored) {
            throw Refusals.tooWide(position, 8);
        }
        return (byte) stored;
    }

    @Override
    public short int16(int position) {
        long stored = int64(position);
        if (stored != (short) stored) {
            throw Refusals.tooWide(position, 16);
        }
        return (short) stored;
    }

    @Override
    public int int32(int position) {
        long stored = int64(position);
        if (stored != (int) stored) {
            throw Refusals.tooWide(position, 32);
        }
        return (int) stored;
    }

    @Override
    public long int64(int position) {
        Object stored = value(position);
        if (stored instanceof Long whole) {
            return whole;
        }
        return stored == null ? 0 : ((Number) stored).longValue();
    }

    @Override
    public float float32(int position) {
        Object stored = value(position);
        return stored == null ? 0 : ((Number) stored).floatValue();
    }

    @Override
    public double float64(int position) {
        Object stored = value(position);
        return stored == null ? 0 : ((Number) stored).doubleValue();
    }

    @Override
    public BigDecimal decimal(int position) {
        return (BigDecimal) object(position);
    }

    @Override
    public String text(int position) {
        return (String) object(position);
    }

    @Override
    public byte[] bytes(int position) {
        return (byte[]) object(position);
    }

    @Override
    public UUID uuid(int position) {
        return (UUID) object(position);
    }

    @Override
    public Instant instant(int position) {
        return (Instant) object(position);
    }

    @Override
    public LocalDate date(int position) {
        return (LocalDate) object(position);
    }

    @Override
    public LocalTime time(int position) {
        return (LocalTime) object(position);
    }

    @Override
    public LocalDateTime dateTime(int position) {
        return (LocalDateTime) object(position);
    }

    private Object object(int position) {
        Object stored = value(position);
        if (stored == null) {
            throw Refusals.unexpectedNull(position);
        }
        return stored;
    }

    private @Nullable Object value(int position) {
        return fetched == position ? value : fetch(position);
    }

    private @Nullable Object fetch(int position) {
        Readable current = row;
        if (current == null) {
            throw new IllegalStateException("a row is valid only while its reader runs");
        }
        Class<?> type = given[position];
        return type == null ? columns[position].read(current, position) : current.get(position, type);
    }
}
