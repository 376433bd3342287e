package dev.weir.driver.r2dbc;

import dev.weir.core.error.WeirException;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;
import reactor.util.concurrent.Queues;

/**
 * Gives the elements of an {@link Exchange} to its subscriber: one signal at a time, whoever brings it, and no more
 * elements than were asked for. Whoever finds another thread at work leaves it the rest.
 *
 * @param <T> what the subscriber is given
 */
final class Delivery<T> {
    private final CoreSubscriber<? super T> actual;
    private final Exchange<T> exchange;
    private final AtomicLong requested = new AtomicLong();
    private final AtomicInteger working = new AtomicInteger();

    private volatile @Nullable Queue<Object> aside;
    private volatile @Nullable Throwable refusal;
    /** Written after the error. */
    private volatile boolean answered;

    private @Nullable Throwable error;
    /** Elements given; touched only by who is at work. */
    private long emitted;

    Delivery(CoreSubscriber<? super T> actual, Exchange<T> exchange) {
        this.actual = actual;
        this.exchange = exchange;
    }

    long requested() {
        return requested.get();
    }

    void request(long n) {
        requested.accumulateAndGet(n, Operators::addCap);
    }

    // ---- what arrives, in order

    /** Gives an element; sets it aside if it was not asked for, or if another thread is at work. */
    void next(Object element) {
        if (aside == null && working.compareAndSet(0, 1)) {
            emit(element);
            int missed = working.decrementAndGet();
            if (missed != 0) {
                work(missed);
            }
        } else {
            setAside();
            queue().offer(element);
            work();
        }
    }

    void end(@Nullable Throwable reason) {
        error = reason;
        answered = true;
        work();
    }

    /** Tells an error to the subscriber of an exchange that has ended otherwise. */
    void refuse(Throwable reason) {
        refusal = reason;
        work();
    }

    // ---- what is set aside

    /** Lets elements arrive that were not asked for; returns false if it was so before. */
    synchronized boolean setAside() {
        if (aside != null) {
            return false;
        }
        aside = Queues.unbounded(Queues.SMALL_BUFFER_SIZE).get();
        return true;
    }

    /** Returns how many elements are set aside. */
    int waiting() {
        Queue<Object> queue = aside;
        return queue == null ? 0 : queue.size();
    }

    private Queue<Object> queue() {
        Queue<Object> queue = aside;
        if (queue == null) {
            throw new IllegalStateException("nothing is set aside");
        }
        return queue;
    }

    // ---- giving

    /** Does what can be done now. */
    void work() {
        if (working.getAndIncrement() == 0) {
            work(1);
        }
    }

    private void work(int asked) {
        int missed = asked;
        do {
            if (pass()) {
                leave();
            }
            missed = working.addAndGet(-missed);
        } while (missed != 0);
    }

    /** Gives what was set aside, as far as it is asked for; returns whether nobody takes anything any more. */
    private boolean pass() {
        while (!exchange.isUnwanted()) {
            boolean last = answered;
            Queue<Object> queue = aside;
            if (queue == null || queue.isEmpty()) {
                return last && finish();
            }
            if (emitted >= requested.get()) {
                return false;
            }
            emit(queue.remove());
        }
        return true;
    }

    @SuppressWarnings("unchecked") // a run gives what its subscriber takes, failures aside
    private void emit(Object element) {
        if (element instanceof Run.Failure failure) {
            exchange.end(failure.reason());
        } else if (exchange.isUnwanted()) {
            Operators.onDiscard(element, actual.currentContext());
        } else {
            emitted++;
            actual.onNext((T) element);
        }
    }

    private boolean finish() {
        if (!exchange.settle()) {
            return true;
        }
        Throwable reason = error;
        error = null;
        if (reason == null) {
            actual.onComplete();
        } else {
            actual.onError(reason);
        }
        return false;
    }

    /** Clears up behind a subscriber who left or was refused. An abandoned statement may fail; that is no news. */
    private void leave() {
        Queue<Object> queue = aside;
        if (queue != null) {
            Operators.onDiscardQueueWithClear(queue, actual.currentContext(), null);
        }
        Throwable told = refusal;
        if (told != null) {
            refusal = null;
            actual.onError(told);
        }
        if (answered) {
            Throwable dropped = error;
            error = null;
            if (dropped != null && !(dropped instanceof WeirException)) {
                Operators.onErrorDropped(dropped, actual.currentContext());
            }
        }
    }
}
