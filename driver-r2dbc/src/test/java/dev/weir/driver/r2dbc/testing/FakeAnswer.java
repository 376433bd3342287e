package dev.weir.driver.r2dbc.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * What a database answers to one statement, signal by signal as the test says. It checks nothing, so that a test can do what
 * drivers do wrong.
 */
public final class FakeAnswer implements Publisher<Object>, Subscription {
    private final AtomicLong requested = new AtomicLong();
    private final AtomicInteger cancels = new AtomicInteger();
    private final AtomicInteger subscriptions = new AtomicInteger();
    private volatile Runnable onSubscribing = () -> {};
    private volatile boolean held;
    private volatile @Nullable Subscriber<? super Object> subscriber;

    /** Runs something while it is being subscribed to. */
    public FakeAnswer subscribing(Runnable meanwhile) {
        onSubscribing = meanwhile;
        return this;
    }

    /** Gives no subscription before {@link #arrive()}. */
    public FakeAnswer held() {
        held = true;
        return this;
    }

    @Override
    public void subscribe(Subscriber<? super Object> arriving) {
        subscriptions.incrementAndGet();
        subscriber = arriving;
        onSubscribing.run();
        if (!held) {
            arrive();
        }
    }

    public void arrive() {
        to().onSubscribe(this);
    }

    public void next(Object... elements) {
        for (Object element : elements) {
            to().onNext(element);
        }
    }

    public void complete() {
        to().onComplete();
    }

    public void fail(Throwable reason) {
        to().onError(reason);
    }

    private Subscriber<? super Object> to() {
        Subscriber<? super Object> known = subscriber;
        if (known == null) {
            throw new AssertionError("nothing was sent");
        }
        return known;
    }

    @Override
    public void request(long n) {
        requested.updateAndGet(before -> before + n < 0 ? Long.MAX_VALUE : before + n);
    }

    @Override
    public void cancel() {
        cancels.incrementAndGet();
    }

    /** Returns how many elements were asked for. */
    public long requested() {
        return requested.get();
    }

    public boolean isCancelled() {
        return cancels.get() > 0;
    }

    /** Returns whether the statement was sent. */
    public boolean isSent() {
        return subscriptions.get() > 0;
    }
}
