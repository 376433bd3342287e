package dev.weir.driver.dynamodb.codec;

import dev.weir.core.driver.FallbackCodec;
import dev.weir.core.driver.Row;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.schema.db.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item, read by the position of a column.
 *
 * @param columns the columns, whose names are the attributes'
 */
public record ItemRow(List<Column> columns, Map<String, AttributeValue> item) implements Row {

    private @Nullable AttributeValue attribute(int position) {
        AttributeValue found = item.get(columns.get(position).id().name());
        return found == null || Boolean.TRUE.equals(found.nul()) ? null : found;
    }

    private AttributeValue present(int position) {
        AttributeValue found = attribute(position);
        if (found == null) {
            throw new InvalidValueException("the value at position " + position + " is NULL");
        }
        return found;
    }

    @Override
    public boolean isNull(int position) {
        return attribute(position) == null;
    }

    @Override
    public boolean bool(int position) {
        AttributeValue found = attribute(position);
        return found != null && of("BOOL", position, found.bool());
    }

    @Override
    public byte int8(int position) {
        return (byte) integer(position, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    @Override
    public short int16(int position) {
        return (short) integer(position, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    public int int32(int position) {
        return (int) integer(position, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public long int64(int position) {
        return integer(position, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public float float32(int position) {
        return isNull(position) ? 0 : Float.parseFloat(number(position));
    }

    @Override
    public double float64(int position) {
        return isNull(position) ? 0 : Double.parseDouble(number(position));
    }

    @Override
    public BigDecimal decimal(int position) {
        return new BigDecimal(number(position));
    }

    @Override
    public String text(int position) {
        return of("S", position, present(position).s());
    }

    @Override
    public byte[] bytes(int position) {
        return of("B", position, present(position).b()).asByteArray();
    }

    @Override
    public UUID uuid(int position) {
        try {
            return UUID.fromString(text(position));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("the text at position " + position + " is no UUID", e);
        }
    }

    @Override
    public Instant instant(int position) {
        return FallbackCodec.instant(text(position));
    }

    @Override
    public LocalDate date(int position) {
        return FallbackCodec.date(text(position));
    }

    @Override
    public LocalTime time(int position) {
        return FallbackCodec.time(text(position));
    }

    @Override
    public LocalDateTime dateTime(int position) {
        return FallbackCodec.dateTime(text(position));
    }

    private String number(int position) {
        return of("N", position, present(position).n());
    }

    private long integer(int position, long least, long most) {
        if (isNull(position)) {
            return 0;
        }
        try {
            long stored = new BigDecimal(number(position)).longValueExact();
            if (stored >= least && stored <= most) {
                return stored;
            }
            throw new InvalidValueException("the stored number at position " + position + " does not fit the column");
        } catch (ArithmeticException e) {
            throw new InvalidValueException("the stored number at position " + position + " is no whole one", e);
        }
    }

    private static <T> T of(String kind, int position, @Nullable T value) {
        if (value == null) {
            throw new InvalidValueException("the attribute at position " + position + " is not of type " + kind);
        }
        return value;
    }
}
