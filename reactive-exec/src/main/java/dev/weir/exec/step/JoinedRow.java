package dev.weir.exec.step;

import dev.weir.core.driver.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * The part of a row that begins at a column: what one table of a join gave.
 *
 * @param first the column that is at position zero here
 */
record JoinedRow(Row row, int first) implements Row {
    @Override
    public boolean isNull(int position) {
        return row.isNull(first + position);
    }

    @Override
    public boolean bool(int position) {
        return row.bool(first + position);
    }

    @Override
    public byte int8(int position) {
        return row.int8(first + position);
    }

    @Override
    public short int16(int position) {
        return row.int16(first + position);
    }

    @Override
    public int int32(int position) {
        return row.int32(first + position);
    }

    @Override
    public long int64(int position) {
        return row.int64(first + position);
    }

    @Override
    public float float32(int position) {
        return row.float32(first + position);
    }

    @Override
    public double float64(int position) {
        return row.float64(first + position);
    }

    @Override
    public BigDecimal decimal(int position) {
        return row.decimal(first + position);
    }

    @Override
    public String text(int position) {
        return row.text(first + position);
    }

    @Override
    public byte[] bytes(int position) {
        return row.bytes(first + position);
    }

    @Override
    public UUID uuid(int position) {
        return row.uuid(first + position);
    }

    @Override
    public Instant instant(int position) {
        return row.instant(first + position);
    }

    @Override
    public LocalDate date(int position) {
        return row.date(first + position);
    }

    @Override
    public LocalTime time(int position) {
        return row.time(first + position);
    }

    @Override
    public LocalDateTime dateTime(int position) {
        return row.dateTime(first + position);
    }
}
