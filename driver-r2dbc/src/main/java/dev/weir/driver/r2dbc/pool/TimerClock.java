package dev.weir.driver.r2dbc.pool;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import reactor.core.scheduler.Scheduler;

/** The time by which a timer goes, in UTC, to the millisecond. */
final class TimerClock extends Clock {
    private final Scheduler timer;

    TimerClock(Scheduler timer) {
        this.timer = timer;
    }

    @Override
    public long millis() {
        return timer.now(TimeUnit.MILLISECONDS);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Returns this clock: nobody asks for a date. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
