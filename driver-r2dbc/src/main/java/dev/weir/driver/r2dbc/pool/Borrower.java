package dev.weir.driver.r2dbc.pool;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.pool.PooledRef;
import reactor.util.context.Context;

/**
 * One subscriber that wants a connection. Gets a lease, or an error, or gives up: whichever comes first, and only that.
 *
 * <p>A subscriber of its own for three reasons. Reactor Pool may emit a reference while its borrower cancels; here that
 * reference goes back. It emits within the loop that serves everybody, so that one borrower's work would hold up all
 * others; here the loop only leaves a note, and the lease is emitted outside of it, by the thread that asked if it was
 * served at once. And one time-out covers the wait, the opening and the check, with no timer for who does not wait.
 */
final class Borrower<C> implements CoreSubscriber<PooledRef<Member<C>>>, Subscription, Runnable {
    private enum State {
        /** Nothing was requested yet. */
        QUIET,
        /** The borrower's own thread is asking the pool. */
        ASKING,
        /** The pool had nothing to lend at once. */
        WAITING,
        /** There is a connection or an error, which was not emitted yet. */
        DECIDED,
        /** There is a connection, and the server is asked whether it is usable. */
        CHECKING,
        /** All is said, or the borrower has given up. */
        SETTLED
    }

    private final CoreSubscriber<? super Lease<C>> actual;
    private final LendingPool<C> pool;
    private final AtomicReference<State> state = new AtomicReference<>(State.QUIET);
    private volatile @Nullable Subscription upstream;
    private volatile @Nullable Disposable timer;

    /** Written before {@link State#DECIDED}, as is the failure. */
    private @Nullable PooledRef<Member<C>> reference;

    private @Nullable Throwable failure;

    Borrower(CoreSubscriber<? super Lease<C>> actual, LendingPool<C> pool) {
        this.actual = actual;
        this.pool = pool;
    }

    @Override
    public Context currentContext() {
        return actual.currentContext();
    }

    // ---- what the subscriber says

    @Override
    public void request(long n) {
        if (n <= 0) {
            if (state.compareAndSet(State.QUIET, State.SETTLED)) {
                actual.onError(PoolErrors.illegalRequest(n));
            }
        } else if (state.compareAndSet(State.QUIET, State.ASKING)) {
            if (pool.enter()) {
                ask();
            } else if (state.compareAndSet(State.ASKING, State.SETTLED)) {
                actual.onError(pool.tooManyWaiting());
            }
        }
    }

    @Override
    public void cancel() {
        giveUp();
        pool.handOver();
    }

    private void ask() {
        pool.references().subscribe(this);
        if (state.compareAndSet(State.ASKING, State.WAITING)) {
            startTimer();
            // a pool that is closed meanwhile forgets who joins the queue at that moment
            if (pool.isClosed() && giveUp()) {
                actual.onError(PoolErrors.closed());
            }
        } else {
            tell();
        }
        pool.handOver();
    }

    // ---- what the pool says, within its loop

    @Override
    public void onSubscribe(Subscription subscription) {
        upstream = subscription;
        if (state.get() == State.SETTLED) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(PooledRef<Member<C>> lent) {
        reference = lent;
        if (!decide()) {
            pool.putBack(lent);
        }
    }

    @Override
    public void onError(Throwable reason) {
        failure = PoolErrors.lending(reason);
        decide();
    }

    @Override
    public void onComplete() {
        // the reference was emitted before
    }

    private boolean decide() {
        if (state.compareAndSet(State.ASKING, State.DECIDED)) {
            return true;
        }
        if (state.compareAndSet(State.WAITING, State.DECIDED)) {
            pool.tellLater(this);
            return true;
        }
        return false;
    }

    // ---- outside of the loop

    /** Emits what was decided, having asked the server first where that is wanted. */
    void tell() {
        PooledRef<Member<C>> lent = reference;
        if (failure == null && lent != null && pool.wantsCheck(lent.poolable())) {
            check(lent.poolable());
        } else if (state.compareAndSet(State.DECIDED, State.SETTLED)) {
            emit();
        }
    }

    private void emit() {
        stopTimer();
        if (failure != null) {
            pool.leave();
            actual.onError(failure);
        } else {
            actual.onNext(new Lease<>(pool, reference()));
            actual.onComplete();
        }
    }

    private void check(Member<C> member) {
        if (state.compareAndSet(State.DECIDED, State.CHECKING)) {
            startTimer();
            pool.validate(member).subscribe(this::checked);
        }
    }

    private void checked(boolean usable) {
        if (usable) {
            if (state.compareAndSet(State.CHECKING, State.SETTLED)) {
                emit();
            }
        } else if (state.compareAndSet(State.CHECKING, State.ASKING)) {
            pool.destroy(reference());
            ask();
        }
    }

    private PooledRef<Member<C>> reference() {
        return Objects.requireNonNull(reference);
    }

    // ---- giving up

    /** The time is over. */
    @Override
    public void run() {
        if (giveUp()) {
            actual.onError(pool.timedOut());
        }
        pool.handOver();
    }

    /** Settles without a lease, unless all is said; a connection whose check has not ended is closed. */
    private boolean giveUp() {
        State before = state.getAndSet(State.SETTLED);
        if (before == State.SETTLED || before == State.QUIET) {
            return false;
        }
        stopTimer();
        switch (before) {
            case CHECKING -> pool.destroy(reference());
            case DECIDED -> {
                if (failure == null) {
                    pool.putBack(reference());
                }
            }
            default -> {
                Subscription asked = upstream;
                if (asked != null) {
                    asked.cancel();
                }
            }
        }
        pool.leave();
        return true;
    }

    private void startTimer() {
        if (timer == null) {
            Disposable started = pool.startTimer(this);
            timer = started;
            if (state.get() == State.SETTLED) {
                started.dispose();
            }
        }
    }

    private void stopTimer() {
        Disposable started = timer;
        if (started != null) {
            started.dispose();
        }
    }
}
