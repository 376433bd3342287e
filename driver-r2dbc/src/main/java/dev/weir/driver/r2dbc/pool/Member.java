package dev.weir.driver.r2dbc.pool;

import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** One open connection of a pool. */
final class Member<C> {
    private final C connection;
    private final Scheduler clock;
    private final Mono<Void> closing;
    private volatile long restingSince;

    Member(C connection, Members<C> members, Scheduler clock) {
        this.connection = connection;
        this.clock = clock;
        this.closing = Mono.defer(() -> members.close(this)).cache();
        rests();
    }

    C connection() {
        return connection;
    }

    /** Notes that it goes to rest now. */
    void rests() {
        restingSince = clock.now(TimeUnit.MILLISECONDS);
    }

    /** Returns for how long it has not been used, in milliseconds. */
    long resting() {
        return clock.now(TimeUnit.MILLISECONDS) - restingSince;
    }

    /** Begins to close it, unless that has begun, and whether or not anybody waits for the end; the Mono tells it. */
    Mono<Void> close() {
        closing.subscribe();
        return closing;
    }
}
