package dev.weir.core.driver;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * One result row, read by position, counted from zero. Valid only while the {@link RowReader} that was given it runs.
 *
 * <p>A position is read by the accessor of its type. Reading NULL through an accessor of a primitive gives zero or
 * {@code false} and through any other accessor fails with an {@code InvalidValueException}, so a reader of a nullable
 * column asks {@link #isNull} first. A stored value that the type cannot hold fails with an
 * {@code InvalidValueException} too.
 */
public interface Row {

    boolean isNull(int position);

    boolean bool(int position);

    byte int8(int position);

    short int16(int position);

    int int32(int position);

    long int64(int position);

    float float32(int position);

    double float64(int position);

    BigDecimal decimal(int position);

    /** Returns a text, or the label of an enum value. */
    String text(int position);

    byte[] bytes(int position);

    UUID uuid(int position);

    Instant instant(int position);

    LocalDate date(int position);

    LocalTime time(int position);

    LocalDateTime dateTime(int position);
}
