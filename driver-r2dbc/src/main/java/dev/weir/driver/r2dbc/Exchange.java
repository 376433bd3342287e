package dev.weir.driver.r2dbc;

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
        /** Nothing was requested yet. */
        QUIET,
        /** It waits for its turn, or for the connection to come to rest. */
        WAITING,
        /** A thread is sending it. Who ends it meanwhile leaves it to that thread to abandon what it has sent. */
        SENDING,
        /** It was sent. */
        RUNNING,
        /** The subscriber has been told the end, or wants nothing any more. */
        ENDED
    }

    private final CoreSubscriber<? super T> actual;
    private final Lane lane;
    private final Run run;
    private final Delivery<T> delivery;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUIET);
    /** What was requested before there was a subscription to hand it to. */
    private final AtomicLong early = new AtomicLong();

    private final Sinks.Empty<Void> drained = Sinks.empty();

    private volatile @Nullable Subscription upstream;
    private volatile boolean abandoned;
    private volatile boolean answered;

    Exchange(CoreSubscriber<? super T> actual, Lane lane, Run run) {
        this.actual = actual;
        this.lane = lane;
        this.run = run;
        this.delivery = new Delivery<>(actual, this);
    }

    /** Returns whether it rolls back the transaction as a whole. */
    boolean undoes() {
        return run.undoes();
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
        delivery.request(n);
        early.accumulateAndGet(n, Operators::addCap);
        if (stage.compareAndSet(Stage.QUIET, Stage.WAITING)) {
            lane.enter(this);
        } else {
            passRequests();
            if (delivery.waiting() > 0 || answered) {
                delivery.work();
            }
        }
    }

    @Override
    public void cancel() {
        leave(stage.getAndSet(Stage.ENDED));
        delivery.work();
    }

    /** Ends the exchange with an error because it is refused, or because its session is over. */
    void end(Throwable reason) {
        Stage before = stage.getAndSet(Stage.ENDED);
        if (before != Stage.ENDED) {
            leave(before);
            delivery.refuse(reason);
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
    boolean isUnwanted() {
        return stage.get() == Stage.ENDED;
    }

    /** Says that the subscriber is about to be told the end; false if it has been or does not want to be. */
    boolean settle() {
        return stage.getAndSet(Stage.ENDED) != Stage.ENDED;
    }

    // ---- the lane's side

    /**
     * Sends what is to be sent when the connection can be used.
     *
     * @param rest completes then
     */
    void start(Mono<Void> rest) {
        rest.subscribe(nothing -> {}, this::fail, this::start);
    }

    /** Sends what is to be sent. */
    void start() {
        if (!stage.compareAndSet(Stage.WAITING, Stage.SENDING)) {
            lane.leave(this);
            return;
        }
        sent().subscribe(this);
        if (!stage.compareAndSet(Stage.SENDING, Stage.RUNNING) && !answered) {
            abandon();
        }
    }

    private Publisher<?> sent() {
        try {
            return run.send(delivery.requested(), this::isUnwanted);
        } catch (Throwable e) {
            Exceptions.throwIfJvmFatal(e);
            return Flux.error(e);
        }
    }

    private void fail(Throwable reason) {
        end(reason);
        lane.leave(this);
    }

    /** Sets unread rows aside, because others wait. */
    void press() {
        if (delivery.setAside()) {
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
        if (delivery.waiting() > ASIDE && !answered) {
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
        delivery.next(element);
        refuseWaiting();
    }

    @Override
    public void onError(Throwable reason) {
        lane.failed(reason);
        onEnd(reason);
    }

    @Override
    public void onComplete() {
        onEnd(null);
    }

    private void onEnd(@Nullable Throwable reason) {
        answered = true;
        drained.tryEmitEmpty();
        lane.leave(this);
        delivery.end(reason);
    }
}
