package dev.weir.it.type;

import dev.weir.core.driver.Capability;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;

/** Which dates and times a database keeps, and how much of them. */
record TimeRange(Capability capability) {
    LocalDateTime first() {
        return LocalDateTime.of(capability.behavior().firstYear(), 1, 1, 0, 0);
    }

    LocalDateTime last() {
        return LocalDate.of(capability.behavior().lastYear(), 12, 31).atTime(lastTime());
    }

    Instant firstInstant() {
        return first().toInstant(ZoneOffset.UTC);
    }

    Instant lastInstant() {
        return last().toInstant(ZoneOffset.UTC);
    }

    LocalTime lastTime() {
        return kept(LocalTime.MAX);
    }

    /** Returns the shortest time that is kept, in nanoseconds. */
    int tick() {
        return BigInteger.TEN.pow(9 - capability.types().fractionDigits()).intValueExact();
    }

    /** Cuts values to what is kept of them. */
    <T extends Temporal> List<T> kept(List<T> values) {
        return values.stream().map(this::kept).distinct().toList();
    }

    @SuppressWarnings("unchecked") // what a temporal is with another fraction of its second is of its own kind
    private <T extends Temporal> T kept(T value) {
        int nanos = value.get(ChronoField.NANO_OF_SECOND);
        return (T) value.with(ChronoField.NANO_OF_SECOND, nanos - nanos % tick());
    }
}
