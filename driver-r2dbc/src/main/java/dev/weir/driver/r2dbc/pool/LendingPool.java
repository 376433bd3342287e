package dev.weir.driver.r2dbc.pool;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRef;
import reactor.pool.PooledRefMetadata;

/**
 * A bounded number of connections, opened when first needed and lent one at a time: first come, first served, and the one
 * used last first. Safe for use by many threads; made over Reactor Pool, whose idle queue, permits and eviction it uses.
 *
 * <p>A lease is emitted on the borrower's own thread if a connection is idle, else where one comes free: on the thread
 * that gives one back or on which one was opened. Connections that are broken, too old or idle for too long are closed
 * when they would be lent, when they are given back, and without traffic every 30 seconds.
 *
 * @param <C> the type of a connection
 */
public final class LendingPool<C> {
    private static final Duration EVICTION_INTERVAL = Duration.ofSeconds(30);

    /** By how much a connection may be closed before the end of its maximal life, so that not all end at once. */
    private static final double LIFETIME_VARIANCE_PERCENT = 10;

    /** A connection that was used as recently as this is not asked whether it is alive, in milliseconds. */
    private static final long RECENT = 1_000;

    private final Connections<C> connections;
    private final PoolOptions options;
    private final long maxIdleMillis;
    private final Scheduler timer;

    private final Handover handover = new Handover();
    private final Members<C> members;
    private final Openings<C> openings;
    private final InstrumentedPool<Member<C>> pool;
    private final Mono<PooledRef<Member<C>>> references;
    private final Mono<Lease<C>> borrowing = new Borrowing<>(this);
    private final Mono<Void> closing = Mono.defer(this::end).cache();

    /** How many borrowers wait or have a lease. */
    private final AtomicLong present = new AtomicLong();

    private final LongAdder timeouts = new LongAdder();
    private volatile boolean closed;

    /** Creates a pool without connections. */
    public LendingPool(Connections<C> connections, PoolOptions options) {
        this(connections, options, Schedulers.parallel());
    }

    LendingPool(Connections<C> connections, PoolOptions options, Scheduler timer) {
        this.connections = connections;
        this.options = options;
        this.maxIdleMillis = options.maxIdle().toMillis();
        this.timer = timer;
        this.members = new Members<>(connections, options.closeTimeout(), timer);
        this.openings = new Openings<>(connections, options, members, handover, timer, this::waiting);
        this.pool = PoolBuilder.from(openings)
                .sizeBetween(options.minIdle(), options.maxSize())
                .maxPendingAcquireUnbounded()
                .idleResourceReuseMruOrder()
                .evictionPredicate(this::mustGo)
                .maxLifeTime(options.maxLifetime())
                .maxLifeTimeVariance(LIFETIME_VARIANCE_PERCENT)
                .evictInBackground(EVICTION_INTERVAL, new EvictionScheduler(timer, handover))
                .destroyHandler(LendingPool::startClosing)
                .clock(new TimerClock(timer))
                .buildPool();
        this.references = pool.acquire();
    }

    // ---- for borrowers

    /**
     * Lends a connection per subscription, whose subscriber must end the {@link Lease} whatever happens. A cancel before it
     * is emitted gives up the place in the queue.
     *
     * <p>Errors: {@link dev.weir.core.error.PoolExhaustedException} if none came free within the acquire time-out or too
     * many wait already; {@link dev.weir.core.error.ConnectionLostException}, or what {@link Connections#open} says, if
     * none could be opened; {@link dev.weir.core.error.DatabaseClosedException} after {@link #close}.
     */
    public Mono<Lease<C>> acquire() {
        return borrowing;
    }

    /**
     * Lends nothing any more: fails who waits, closes what is idle, waits for the leases as long as the close time-out
     * says, and closes what is on loan then. Idempotent; does not fail; completes when every connection is closed or has
     * had its close time-out.
     */
    public Mono<Void> close() {
        return closing;
    }

    /** Returns what the pool is like now. */
    public PoolStatistics statistics() {
        return new PoolStatistics(
                pool.metrics().acquiredSize(),
                pool.metrics().idleSize(),
                pool.metrics().pendingAcquireSize(),
                options.maxSize(),
                members.created(),
                members.discarded(),
                timeouts.sum());
    }

    private Mono<Void> end() {
        closed = true;
        openings.end();
        return pool.disposeLater().then(Mono.fromRunnable(this::handOver)).then(members.end());
    }

    // ---- the pool underneath

    Mono<PooledRef<Member<C>>> references() {
        return references;
    }

    /** Gives a connection back; to be followed by {@link #handOver} outside of the loop. */
    void putBack(PooledRef<Member<C>> reference) {
        if (options.prePing()) {
            reference.poolable().rests();
        }
        reference.release().subscribe();
    }

    /** Begins to close a connection and frees its place; to be followed by {@link #handOver} outside of the loop. */
    void destroy(PooledRef<Member<C>> reference) {
        reference.invalidate().subscribe();
    }

    /** The pool goes on at once with the place that came free, however long the closing takes. */
    private static <C> Mono<Void> startClosing(Member<C> member) {
        member.close();
        return Mono.empty();
    }

    private int waiting() {
        return pool.metrics().pendingAcquireSize();
    }

    private boolean mustGo(Member<C> member, PooledRefMetadata metadata) {
        return isBroken(member) || isSpare(metadata);
    }

    private boolean isBroken(Member<C> member) {
        try {
            return !connections.isOpen(member.connection());
        } catch (RuntimeException e) {
            return true;
        }
    }

    private boolean isSpare(PooledRefMetadata metadata) {
        return maxIdleMillis > 0
                && metadata.idleTime() >= maxIdleMillis
                && pool.metrics().allocatedSize() > options.minIdle();
    }

    // ---- for a borrower

    /** Takes a place among those who wait or have a lease, if there is one. */
    boolean enter() {
        if (present.incrementAndGet() <= (long) options.maxSize() + options.maxPending()) {
            return true;
        }
        leave();
        return false;
    }

    void leave() {
        present.decrementAndGet();
    }

    boolean isClosed() {
        return closed;
    }

    Disposable startTimer(Borrower<C> borrower) {
        return timer.schedule(borrower, options.acquireTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    Throwable timedOut() {
        timeouts.increment();
        return PoolErrors.noneCameFree(pool.metrics().pendingAcquireSize(), options);
    }

    Throwable tooManyWaiting() {
        return PoolErrors.tooManyWaiting(options);
    }

    boolean wantsCheck(Member<C> member) {
        return options.prePing() && member.resting() >= RECENT;
    }

    /** Asks the server; false if it does not answer in time. */
    Mono<Boolean> validate(Member<C> member) {
        return Mono.defer(() -> connections.validate(member.connection()))
                .defaultIfEmpty(false)
                .timeout(options.validationTimeout(), timer)
                .onErrorReturn(false);
    }

    void tellLater(Borrower<C> borrower) {
        handover.add(borrower);
    }

    /** Tells the borrowers that were served by what this thread did in the loop. */
    void handOver() {
        handover.run();
    }
}
