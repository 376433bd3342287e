package dev.weir.driver.postgres;

import dev.weir.core.value.Arguments;
import dev.weir.driver.r2dbc.Wire;
import io.r2dbc.spi.Readable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times over connections that may be without {@link PostgresTimes}. In binary form the R2DBC driver's own codecs read
 * days before October 1582 as later ones and what is infinite as finite, and do not read local times before 2000 that have a
 * fraction of a second; where they are at work, what may be meant is refused.
 */
record UnsureTimeWire(Wire wire, DateReading reading) implements Wire {
    /** The first day that no day before the Gregorian calendar is taken for: the last of those are moved by ten days. */
    private static final LocalDate FIRST = LocalDate.of(1582, 10, 25);

    /** Times are counted from the beginning of this year; fractions of what is before it are taken for negative. */
    private static final int COUNTED_FROM = 2000;

    private static final LocalDate END = LocalDate.of(10_000, 1, 1);
    private static final Instant FIRST_INSTANT = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END_INSTANT = END.atStartOfDay().toInstant(ZoneOffset.UTC);

    @Override
    public Class<?> type() {
        return wire.type();
    }

    @Override
    public Object of(Arguments arguments, int slot) {
        return sure(wire.of(arguments, slot));
    }

    @Override
    public Object ofItem(Object item) {
        return sure(wire.ofItem(item));
    }

    @Override
    public @Nullable Object read(Readable row, int position) {
        try {
            Object value = wire.read(row, position);
            return value == null ? null : PostgresWires.finite(sure(value));
        } catch (DateTimeException e) {
            throw PostgresWires.misread();
        }
    }

    @Override
    public boolean readsAsGiven() {
        return false;
    }

    private Object sure(Object value) {
        if (!reading.isExact() && !isAmongTheSure(value)) {
            throw PostgresWires.misread();
        }
        return value;
    }

    private static boolean isAmongTheSure(Object value) {
        if (value instanceof Instant instant) {
            return !instant.isBefore(FIRST_INSTANT) && instant.isBefore(END_INSTANT);
        }
        if (value instanceof LocalDateTime time) {
            return isAmongTheSure(time.toLocalDate()) && (time.getYear() >= COUNTED_FROM || isWhole(time));
        }
        LocalDate date = (LocalDate) value;
        return !date.isBefore(FIRST) && date.isBefore(END);
    }

    private static boolean isWhole(LocalDateTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
