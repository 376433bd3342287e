package dev.weir.driver.r2dbc;

import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.WeirException;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;
import reactor.util.context.Context;

/**
 * One exchange with the database for one subscriber: it waits for its turn in the {@link Lane}, is sent on the first
 * request, and passes elements on as they are asked for.
 *
 * <p>It is an operator of its own because a result is not done with when its subscriber is: what is cancelled must be
 * brought to an end at the server before the connection is used again, and the R2DBC driver tells of that end only those
 * who stay subscribed ({@link Abandoning#DRAIN}) or ask ({@link Abandoning#CANCEL}). And while others wait for the
 * connection, unread rows are set aside, up to {@value #ASIDE}: whoever reads rows one by one and asks for more with each
 * of them would else wait for a result that waits for him.
 *
 * @param <T> what the subscriber is given
 */
final class Exchange<T> implements CoreSubscriber<Object>, Subscription {
    /** How many unread rows are set aside for others who wait; more, and those are refused. */
    static final int ASIDE = 1_024;

    private enum Stage {
        QUIET,
        WAITING,
        RUNNING,
        ENDED
    }

    private final CoreSubscriber<? super T> actual;
    private final Lane lane;
    private final Run run;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUIET);
    private final AtomicLong requested = new AtomicLong();
    /** What was requested before there was a subscription to hand it to. */
    private final AtomicLong early = new AtomicLong();

    private final Sinks.Empty<Void> drained = Sinks.empty();
    private final AtomicInteger draining = new AtomicInteger();

    private volatile @Nullable Subscription upstream;
    private volatile boolean abandoned;
    private volatile boolean answered;
    private volatile @Nullable Throwable error;
    private volatile @Nullable Queue<Object> aside;
    /** Elements given to the subscriber; written by whoever emits. */
    private long emitted;

    Exchange(CoreSubscriber<? super T> actual, Lane lane, Run run) {
        this.actual = actual;
        this.lane = lane;
        this.run = run;
    }

    @Override
    public Context currentContext() {
        return actual.currentContext();
    }

    // ---- the subscriber's side

    @Override
    public void request(long n) {
        if (n <= 0) {
            end(Refusals.illegalRequest(n));
            return;
        }
        requested.accumulateAndGet(n, Operators::addCap);
        early.accumulateAndGet(n, Operators::addCap);
        if (stage.compareAndSet(Stage.QUIET, Stage.WAITING)) {
            lane.enter(this);
        } else {
            passRequests();
            drain();
        }
    }

    @Override
    public void cancel() {
        leave(stage.getAndSet(Stage.ENDED));
    }

    /** Ends the exchange with an error because it is refused, or because its session is over. */
    void end(Throwable reason) {
        Stage before = stage.getAndSet(Stage.ENDED);
        if (before != Stage.ENDED) {
            leave(before);
            actual.onError(reason);
        }
    }

    private void leave(Stage before) {
        if (before == Stage.WAITING) {
            lane.forget(this);
        } else if (before == Stage.RUNNING && !answered) {
            abandon();
        }
    }

    /** Whether nobody takes the elements any more. */
    private boolean isUnwanted() {
        return stage.get() == Stage.ENDED;
    }

    // ---- the lane's side

    /**
     * Sends what is to be sent.
     *
     * @param rest completes when the connection can be used
     */
    void start(Mono<Void> rest) {
        if (!stage.compareAndSet(Stage.WAITING, Stage.RUNNING)) {
            lane.leave(this);
            return;
        }
        Publisher<?> sent = Flux.defer(() -> isUnwanted() ? Flux.empty() : run.send(requested.get(), this::isUnwanted));
        rest.thenMany(sent).subscribe(this);
    }

    /** Like {@link #start}, on a connection that is at rest. */
    void start() {
        if (!stage.compareAndSet(Stage.WAITING, Stage.RUNNING)) {
            lane.leave(this);
            return;
        }
        Publisher<?> sent;
        try {
            sent = run.send(requested.get(), this::isUnwanted);
        } catch (Throwable e) {
            Exceptions.throwIfJvmFatal(e);
            sent = Flux.error(e);
        }
        sent.subscribe(this);
    }

    /** Sets unread rows aside, because others wait. */
    void press() {
        if (aside == null) {
            synchronized (this) {
                if (aside == null) {
                    aside = Queues.unbounded(Queues.SMALL_BUFFER_SIZE).get();
                }
            }
            early.accumulateAndGet(ASIDE + 1L, Operators::addCap);
            passRequests();
        } else {
            refuseWaiting();
        }
    }

    /** Completes when a result that was abandoned has come to its end. */
    Mono<Void> drained() {
        return drained.asMono();
    }

    private void abandon() {
        abandoned = true;
        Subscription current = upstream;
        if (current != null) {
            letGo(current);
        }
        lane.abandoned(this);
    }

    private void letGo(Subscription current) {
        switch (lane.abandoning()) {
            case CANCEL -> current.cancel();
            case DRAIN -> current.request(Long.MAX_VALUE);
        }
    }

    private void refuseWaiting() {
        Queue<Object> queue = aside;
        if (queue != null && queue.size() > ASIDE && !answered) {
            lane.refuseWaiting();
        }
    }

    // ---- the driver's side

    @Override
    public void onSubscribe(Subscription subscription) {
        upstream = subscription;
        if (abandoned) {
            letGo(subscription);
        } else {
            passRequests();
        }
    }

    private void passRequests() {
        Subscription current = upstream;
        if (current != null) {
            long n = early.getAndSet(0);
            if (n > 0) {
                current.request(n);
            }
        }
    }

    @Override
    public void onNext(Object element) {
        Queue<Object> queue = aside;
        if (queue == null) {
            emit(element);
            return;
        }
        queue.offer(element);
        drain();
        refuseWaiting();
    }

    @Override
    public void onError(Throwable reason) {
        if (reason instanceof ConnectionLostException) {
            lane.lost();
        }
        error = reason;
        onEnd();
    }

    @Override
    public void onComplete() {
        onEnd();
    }

    private void onEnd() {
        answered = true;
        drained.tryEmitEmpty();
        lane.leave(this);
        if (aside == null) {
            finish();
        } else {
            drain();
        }
    }

    // ---- emitting

    @SuppressWarnings("unchecked") // a run gives what its subscriber takes, failures aside
    private void emit(Object element) {
        if (element instanceof Run.Failure failure) {
            end(failure.reason());
        } else if (isUnwanted()) {
            Operators.onDiscard(element, actual.currentContext());
        } else {
            emitted++;
            actual.onNext((T) element);
        }
    }

    private void finish() {
        if (stage.compareAndSet(Stage.RUNNING, Stage.ENDED)) {
            Throwable reason = error;
            if (reason == null) {
                actual.onComplete();
            } else {
                actual.onError(reason);
            }
        } else if (error != null && !(error instanceof WeirException)) {
            Operators.onErrorDropped(error, actual.currentContext());
        }
    }

    /** Emits what was set aside, as far as it is asked for. Whoever finds it at work leaves it the rest. */
    private void drain() {
        Queue<Object> queue = aside;
        if (queue == null || draining.getAndIncrement() != 0) {
            return;
        }
        int missed = 1;
        do {
            emitAside(queue);
            missed = draining.addAndGet(-missed);
        } while (missed != 0);
    }

    private void emitAside(Queue<Object> queue) {
        while (true) {
            boolean last = answered;
            if (!isUnwanted() && emitted >= requested.get()) {
                if (last && queue.isEmpty()) {
                    finish();
                }
                return;
            }
            Object element = queue.poll();
            if (element == null) {
                if (last) {
                    finish();
                }
                return;
            }
            emit(element);
        }
    }
}
