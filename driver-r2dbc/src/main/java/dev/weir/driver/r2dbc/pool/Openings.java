package dev.weir.driver.r2dbc.pool;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * Opens one connection per subscription, within the create time-out and until the pool is closed.
 *
 * <p>While the database is away every borrower in the queue would try for itself, one after the other. Those who waited
 * when an attempt failed get its failure instead, so that they learn of it at once, and a database that comes back meets
 * no crowd. Who comes later tries anew.
 */
final class Openings<C> extends Mono<Member<C>> {
    /** For how long at most a failure answers for those who waited, as some may have left the queue; in milliseconds. */
    private static final long MOMENT = 100;

    /** What an attempt failed with, until when, and for how many more it answers. */
    private record Failure(Throwable reason, long until, AtomicInteger waited) {
        boolean answers(long now) {
            return now < until && waited.getAndDecrement() > 0;
        }
    }

    private final Connections<C> connections;
    private final PoolOptions options;
    private final Members<C> members;
    private final Handover handover;
    private final Scheduler timer;
    private final IntSupplier waiting;

    private final Sinks.Empty<Member<C>> end = Sinks.empty();
    private volatile @Nullable Failure failure;

    /**
     * Creates them for a pool.
     *
     * @param waiting tells how many borrowers wait for a connection, without those for whom one is being opened
     */
    Openings(
            Connections<C> connections,
            PoolOptions options,
            Members<C> members,
            Handover handover,
            Scheduler timer,
            IntSupplier waiting) {
        this.connections = connections;
        this.options = options;
        this.members = members;
        this.handover = handover;
        this.timer = timer;
        this.waiting = waiting;
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
        if (recent != null && recent.answers(timer.now(TimeUnit.MILLISECONDS))) {
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
        failure = new Failure(reason, timer.now(TimeUnit.MILLISECONDS) + MOMENT, new AtomicInteger(waiting.getAsInt()));
    }
}
