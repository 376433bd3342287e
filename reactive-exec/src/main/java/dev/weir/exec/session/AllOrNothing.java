package dev.weir.exec.session;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Runs work that is kept when it completes, and undone when it fails or is cancelled.
 *
 * <p>If the work cannot be kept, that error is told as it is. {@code usingWhen} by itself wraps it in an exception of its
 * own, by which neither a caller nor a retry would know it.
 */
final class AllOrNothing {
    private AllOrNothing() {}

    /**
     * Runs work that gives one value at the most, which is given once it has been kept.
     *
     * @param keep completes when the work has been kept, fails when it has not and has been undone
     * @param undo never fails
     */
    static <R, T> Mono<T> one(
            Mono<R> resource, Function<R, Mono<T>> work, Function<R, Mono<Void>> keep, Function<R, Mono<Void>> undo) {
        return Mono.defer(() -> {
            AtomicReference<Throwable> lost = new AtomicReference<>();
            return Mono.usingWhen(
                            resource,
                            work,
                            used -> keep.apply(used).doOnError(lost::set),
                            (used, error) -> undo.apply(used),
                            undo)
                    .onErrorMap(error -> lost.get() != null, error -> lost.get());
        });
    }

    /** Like {@link #one}, for work that gives several values, which are given as they come. */
    static <R, T> Flux<T> many(
            Mono<R> resource, Function<R, Flux<T>> work, Function<R, Mono<Void>> keep, Function<R, Mono<Void>> undo) {
        return Flux.defer(() -> {
            AtomicReference<Throwable> lost = new AtomicReference<>();
            return Flux.usingWhen(
                            resource,
                            work,
                            used -> keep.apply(used).doOnError(lost::set),
                            (used, error) -> undo.apply(used),
                            undo)
                    .onErrorMap(error -> lost.get() != null, error -> lost.get());
        });
    }
}
