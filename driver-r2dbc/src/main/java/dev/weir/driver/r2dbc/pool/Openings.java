package dev.weir.driver.r2dbc.pool;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * Opens one connection per subscription, within the create time-out and until the pool is closed.
 *
 * <p>While the database is away every borrower in the queue would try for itself. Who asks within a moment of a failure
 * gets that failure instead, so that all who wait learn of it at once, and a database that comes back meets no more
 * attempts than the pool has places.
 */
final class Openings<C> extends Mono<Member<C>> {
    /** For how long a failure answers for the attempts that would follow, in milliseconds. */
    private static final long MOMENT = 100;

    private record Failure(Throwable reason, long until) {}

    private final Connections<C> connections;
    private final PoolOptions options;
    private final Members<C> members;
    private final Handover handover;
    private final Scheduler timer;

    private final Sinks.Empty<Member<C>> end = Sinks.empty();
    private volatile @Nullable Failure failure;

    Openings(Connections<C> connections, PoolOptions options, Members<C> members, Handover handover, Scheduler timer) {
        this.connections = connections;
        this.options = options;
        this.members = members;
        this.handover = handover;
        this.timer = timer;
    }

    /** Ends the attempts under way, and all later ones at once. */
    void end() {
        end.tryEmitError(PoolErrors.closed());
    }

    /** Subscribed to by the pool within its loop, which is left when this returns; what ends later tells by itself. */
    @Override
    public void subscribe(CoreSubscriber<? super Member<C>> actual) {
        AtomicBoolean outside = new AtomicBoolean();
        attempt()
                .doAfterTerminate(() -> {
                    if (outside.get()) {
                        handover.run();
                    }
                })
                .subscribe(actual);
        outside.set(true);
    }

    private Mono<Member<C>> attempt() {
        Failure recent = failure;
        if (recent != null && timer.now(TimeUnit.MILLISECONDS) < recent.until()) {
            return Mono.error(recent.reason());
        }
        return new Opening<>(members)
                .run(Mono.defer(connections::open), Mono.firstWithSignal(end.asMono(), tooLong()))
                .onErrorMap(PoolErrors::opening)
                .doOnError(this::remember);
    }

    private Mono<Member<C>> tooLong() {
        return Mono.delay(options.createTimeout(), timer).then(Mono.error(() -> PoolErrors.openingTimedOut(options)));
    }

    private void remember(Throwable reason) {
        failure = new Failure(reason, timer.now(TimeUnit.MILLISECONDS) + MOMENT);
    }
}
