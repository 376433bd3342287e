package dev.weir.core.driver;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.value.Arguments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** A row of values that never left the client, such as those of an insert that the database took as they were. */
public final class ArgumentsRow implements Row {
    private final Arguments values;

    public ArgumentsRow(Arguments values) {
        this.values = values;
    }

    @Override
    public boolean isNull(int position) {
        return values.isNull(position);
    }

    @Override
    public boolean bool(int position) {
        return !isNull(position) && values.bool(position);
    }

    @Override
    public byte int8(int position) {
        return (byte) int64(position);
    }

    @Override
    public short int16(int position) {
        return (short) int64(position);
    }

    @Override
    public int int32(int position) {
        return (int) int64(position);
    }

    @Override
    public long int64(int position) {
        return isNull(position) ? 0 : values.integer(position);
    }

    @Override
    public float float32(int position) {
        return (float) float64(position);
    }

    @Override
    public double float64(int position) {
        return isNull(position) ? 0 : values.real(position);
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
        return ((byte[]) object(position)).clone();
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
        if (values.isNull(position)) {
            throw new InvalidValueException("the value at position " + position + " is NULL");
        }
        return values.object(position);
    }
}
