package dev.weir.exec.internal.operator;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * A source that is subscribed to once more if it fails before it has given anything, for a reason that may have passed.
 *
 * <p>An operator of its own because every row that is read goes through it, and {@code retry} with a look at each element
 * would be two. Here an element costs one plain write.
 */
public final class OnceMore<T> extends Flux<T> {
    private final Flux<T> source;
    private final Predicate<? super Throwable> passing;

    private OnceMore(Flux<T> source, Predicate<? super Throwable> passing) {
        this.source = source;
        this.passing = passing;
    }

    /**
     * Returns the source with a second attempt.
     *
     * @param passing whether an error is one after which a second attempt may do better
     */
    public static <T> Flux<T> of(Flux<T> source, Predicate<? super Throwable> passing) {
        return onAssembly(new OnceMore<>(source, passing));
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> actual) {
        source.subscribe(new Attempts<>(actual, source, passing));
    }

    /**
     * Both attempts of one subscription. What is asked for is counted, since the second attempt owes all of it: the first one
     * has given nothing when the second begins.
     */
    private static final class Attempts<T> implements CoreSubscriber<T>, Subscription {
        private final CoreSubscriber<? super T> actual;
        private final Flux<T> source;
        private final Predicate<? super Throwable> passing;

        /** Written and read by signals of the source alone, which follow one another. */
        private boolean begun;

        private @Nullable Subscription current;
        private long requested;
        private boolean cancelled;

        Attempts(CoreSubscriber<? super T> actual, Flux<T> source, Predicate<? super Throwable> passing) {
            this.actual = actual;
            this.source = source;
            this.passing = passing;
        }

        @Override
        public Context currentContext() {
            return actual.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            boolean first;
            boolean late;
            long owed;
            synchronized (this) {
                first = current == null;
                late = cancelled;
                owed = requested;
                current = subscription;
            }
            if (first) {
                actual.onSubscribe(this);
            } else if (late) {
                subscription.cancel();
            } else if (owed > 0) {
                subscription.request(owed);
            }
        }

        @Override
        public void onNext(T element) {
            begun = true;
            actual.onNext(element);
        }

        @Override
        public void onError(Throwable error) {
            if (begun || !passing.test(error)) {
                actual.onError(error);
            } else {
                begun = true;
                source.subscribe(this);
            }
        }

        @Override
        public void onComplete() {
            actual.onComplete();
        }

        /** A request that comes while the attempts change is either owed by the second or made of it, never both. */
        @Override
        public void request(long n) {
            Subscription asked;
            synchronized (this) {
                requested = Operators.addCap(requested, n);
                asked = current;
            }
            if (asked != null) {
                asked.request(n);
            }
        }

        @Override
        public void cancel() {
            Subscription left;
            synchronized (this) {
                cancelled = true;
                left = current;
            }
            if (left != null) {
                left.cancel();
            }
        }
    }
}
