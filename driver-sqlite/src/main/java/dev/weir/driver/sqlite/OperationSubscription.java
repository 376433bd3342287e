package dev.weir.driver.sqlite;

import dev.weir.core.error.WeirException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Schedulers;

/**
 * One run of one operation for one subscriber.
 *
 * <p>Nothing runs before the first request. A request runs as many steps as it asks for on the connection's own thread,
 * at once if it is made there, else after a hop; in between the thread is free. Signals are emitted on that thread.
 *
 * <p>{@code turns} counts what has asked for a turn on the thread since it last was idle: whoever raises it from zero
 * sees to it that {@link #run} runs, and {@code run} repeats until nobody has asked meanwhile. So there is one run at a
 * time, and a request made from within {@code onNext} is served by the loop, not by recursion. After the end it stays
 * above zero, so that nothing runs again.
 *
 * @param <T> what the rows are read as
 */
final class OperationSubscription<T> implements Subscription, Runnable {
    private final CoreSubscriber<? super T> actual;
    private final SqliteSession session;
    private final SqliteConnection connection;
    private final SqlitePrepared prepared;
    private final CancelGate gate;
    private final Rows<T> rows;

    private final AtomicLong requested = new AtomicLong();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> refusal = new AtomicReference<>();
    private volatile boolean cancelled;
    private boolean begun;

    OperationSubscription(
            CoreSubscriber<? super T> actual,
            SqliteSession session,
            SqlitePrepared prepared,
            OperationFlux.Run<T> run) {
        this.actual = actual;
        this.session = session;
        this.connection = session.connection();
        this.prepared = prepared;
        this.gate = new CancelGate(connection::interrupt, Schedulers.parallel());
        this.rows = run.rows(gate);
    }

    // ---- any thread

    @Override
    public void request(long n) {
        if (n > 0) {
            requested.accumulateAndGet(n, Operators::addCap);
            takeTurn();
        } else {
            refuse(SqliteErrors.illegalRequest(n));
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        // a run that is under way or queued cleans up by itself, and what has not begun has nothing to clean up
        if (gate.cancel() && turns.getAndIncrement() == 0 && begun) {
            runOnOwnThread();
        }
    }

    /** Ends the operation with an error, interrupting it if it may be. */
    private void refuse(Throwable reason) {
        if (refusal.compareAndSet(null, reason)) {
            gate.cancel();
            takeTurn();
        }
    }

    /** Ends the operation because its connection is given up, interrupting it in any case. */
    void shutDown() {
        refuse(SqliteErrors.databaseClosed());
        gate.force();
    }

    private void takeTurn() {
        if (turns.getAndIncrement() == 0) {
            runOnOwnThread();
        }
    }

    private void runOnOwnThread() {
        try {
            connection.thread().run(this);
        } catch (RejectedExecutionException e) {
            // the thread has ended and the connection with it; the turn is this one's, so it may signal here
            gate.cancel();
            if (!cancelled) {
                actual.onError(SqliteErrors.databaseClosed());
            }
        }
    }

    // ---- the connection's own thread

    @Override
    public void run() {
        OperationSubscription<?> before = connection.operations().enter(this);
        try {
            int missed = 1;
            while (missed != 0 && serve()) {
                missed = turns.addAndGet(-missed);
            }
        } finally {
            connection.operations().enter(before);
        }
    }

    /** Emits what is requested; returns false once the operation has ended. */
    private boolean serve() {
        long wanted = requested.get();
        long emitted = 0;
        while (emitted != wanted) {
            if (!emitNext()) {
                return false;
            }
            if (rows.exhausted()) {
                return complete();
            }
            emitted++;
        }
        if (emitted != 0 && wanted != Long.MAX_VALUE) {
            requested.addAndGet(-emitted);
        }
        return !gate.isShut() || stopped();
    }

    private boolean emitNext() {
        if (connection.closing()) {
            refuse(SqliteErrors.databaseClosed());
        }
        if (gate.isShut() || !(begun || begin())) {
            return stopped();
        }
        if (!gate.enter(connection.mayInterrupt(this, rows.writes()))) {
            return stopped();
        }
        T row = null;
        Throwable failure = null;
        try {
            row = rows.next();
        } catch (Throwable e) {
            failure = e;
        }
        if (!gate.exit()) {
            return dropped(row, failure);
        }
        if (failure != null) {
            return fail(failure);
        }
        if (row == null) {
            return complete();
        }
        actual.onNext(row);
        return true;
    }

    /** Notes the operation on its connection, if it may run there. */
    private boolean begin() {
        try {
            session.requireOpen();
            connection.transaction().requireUsable();
        } catch (WeirException e) {
            refuse(e);
            return false;
        }
        begun = true;
        connection.operations().add(this);
        return true;
    }

    /** Ends an operation whose rows are used up. */
    private boolean complete() {
        end();
        if (!gate.finish()) {
            return stopped();
        }
        actual.onComplete();
        return false;
    }

    /** Ends an operation that failed by itself. */
    private boolean fail(Throwable failure) {
        end();
        Throwable meaning = connection.settle(failure, prepared.table());
        Exceptions.throwIfJvmFatal(failure);
        if (!gate.finish()) {
            return stopped();
        }
        actual.onError(meaning);
        return false;
    }

    /** Ends an operation that was cancelled during a step, and forgets what the step gave. */
    private boolean dropped(@Nullable T row, @Nullable Throwable failure) {
        if (row != null) {
            Operators.onDiscard(row, actual.currentContext());
        }
        end();
        if (failure != null) {
            connection.settle(failure, prepared.table());
            Exceptions.throwIfJvmFatal(failure);
        }
        return stopped();
    }

    /** Ends an operation that was cancelled or refused. */
    private boolean stopped() {
        end();
        Throwable reason = refusal.get();
        if (reason != null && !cancelled) {
            actual.onError(reason);
        }
        return false;
    }

    /** Lets go of all that the operation holds; idempotent. */
    private void end() {
        if (begun) {
            begun = false;
            rows.close(actual.currentContext());
            connection.operations().remove(this);
        }
    }

    /** Ends the operation with an error because its session is over; what it holds is free on return. */
    void abandon(Throwable reason) {
        refuse(reason);
        end();
    }

    /** Returns whether the operation has a statement open. */
    boolean holdsStatement() {
        return rows.open();
    }
}
