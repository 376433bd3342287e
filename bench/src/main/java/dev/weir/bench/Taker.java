package dev.weir.bench;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;

/**
 * Takes all that publishers give, on the calling thread, and keeps the last of it. Allocates nothing, so that what is
 * measured is what it subscribes to. One publisher at a time.
 *
 * @param <T> what is taken
 */
final class Taker<T> implements CoreSubscriber<T> {
    private @Nullable T last;
    private @Nullable Throwable failure;
    private boolean complete;

    /**
     * Returns the last element that a publisher gives.
     *
     * @throws IllegalStateException if it gives none, fails, or does not end before {@code subscribe} returns
     */
    T lastOf(Publisher<T> publisher) {
        last = null;
        complete = false;
        publisher.subscribe(this);
        T taken = last;
        if (taken == null || !complete) {
            throw new IllegalStateException("nothing came at once", failure);
        }
        return taken;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(T element) {
        last = element;
    }

    @Override
    public void onError(Throwable error) {
        failure = error;
    }

    @Override
    public void onComplete() {
        complete = true;
    }
}
