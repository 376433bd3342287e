package dev.weir.driver.r2dbc.pool;

import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.pool.PooledRef;

/**
 * A connection on loan, until {@link #giveBack} or {@link #discard} is subscribed to, whichever comes first. What comes
 * second completes at once and does nothing.
 *
 * @param <C> the type of a connection
 */
public final class Lease<C> {
    private final LendingPool<C> pool;
    private final PooledRef<Member<C>> reference;
    private final AtomicBoolean ended = new AtomicBoolean();

    Lease(LendingPool<C> pool, PooledRef<Member<C>> reference) {
        this.pool = pool;
        this.reference = reference;
    }

    /** Returns the connection; not to be used after the lease has ended. */
    public C connection() {
        return reference.poolable().connection();
    }

    /**
     * Gives back a connection on which nothing runs, to whoever waits longest or to be kept. Whoever gets it may be served
     * on this thread, before this completes. Cannot be cancelled, and does not fail.
     */
    public Mono<Void> giveBack() {
        return new Return<>(this);
    }

    /**
     * Closes a connection that nobody should use again. Its place is free at once; the Mono completes when the connection
     * is closed or the close time-out is over, and does not fail. A cancel stops the waiting, not the closing.
     */
    public Mono<Void> discard() {
        return Mono.defer(() -> {
            if (!end()) {
                return Mono.empty();
            }
            pool.destroy(reference);
            pool.handOver();
            return reference.poolable().close();
        });
    }

    private boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        pool.leave();
        return true;
    }

    /** A source of its own, since the pool's would go on with the giver before it serves who waits. */
    private static final class Return<C> extends Mono<Void> {
        private final Lease<C> lease;

        Return(Lease<C> lease) {
            this.lease = lease;
        }

        @Override
        public void subscribe(CoreSubscriber<? super Void> actual) {
            if (lease.end()) {
                lease.pool.putBack(lease.reference);
                lease.pool.handOver();
            }
            Operators.complete(actual);
        }
    }
}
