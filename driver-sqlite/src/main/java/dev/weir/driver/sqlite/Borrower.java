package dev.weir.driver.sqlite;

import dev.weir.core.driver.Session;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/** One subscriber that wants a session. Gets one, or an error, or gives up: whichever comes first. */
final class Borrower implements Subscription, Runnable {
    private enum State {
        QUIET,
        ASKING,
        SETTLED
    }

    private final CoreSubscriber<? super Session> actual;
    private final ConnectionPool pool;
    private final AtomicReference<State> state = new AtomicReference<>(State.QUIET);
    private volatile @Nullable Disposable timer;

    Borrower(CoreSubscriber<? super Session> actual, ConnectionPool pool) {
        this.actual = actual;
        this.pool = pool;
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            if (state.compareAndSet(State.QUIET, State.SETTLED)) {
                actual.onError(SqliteErrors.illegalRequest(n));
            }
        } else if (state.compareAndSet(State.QUIET, State.ASKING)) {
            pool.ask(this);
        }
    }

    @Override
    public void cancel() {
        if (state.getAndSet(State.SETTLED) == State.ASKING) {
            stopTimer();
            pool.forget(this);
        }
    }

    /** Starts the time after which the borrower waits no longer. */
    void startTimer() {
        Disposable started =
                Schedulers.parallel().schedule(this, pool.acquireTimeout().toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
        if (state.get() == State.SETTLED) {
            started.dispose();
        }
    }

    /** The time is over. */
    @Override
    public void run() {
        if (state.compareAndSet(State.ASKING, State.SETTLED)) {
            pool.forget(this);
            actual.onError(pool.timedOut());
        }
    }

    /** Hands the session over; returns false if the borrower does not wait any more. */
    boolean deliver(Session session) {
        if (!state.compareAndSet(State.ASKING, State.SETTLED)) {
            return false;
        }
        stopTimer();
        actual.onNext(session);
        actual.onComplete();
        return true;
    }

    void fail(Throwable reason) {
        if (state.compareAndSet(State.ASKING, State.SETTLED)) {
            stopTimer();
            actual.onError(reason);
        }
    }

    private void stopTimer() {
        Disposable started = timer;
        if (started != null) {
            started.dispose();
        }
    }
}
