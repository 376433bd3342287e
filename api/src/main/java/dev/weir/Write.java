package dev.weir;

import reactor.core.publisher.Mono;

/**
 * A write that can be part of a {@link Executor#batch batch}: a create, an update or a delete. Implemented by the builders
 * of these.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Write<T> {

    /**
     * Runs the write. Called by a batch, not by applications. Cold.
     *
     * @param statements runs writes and refuses to read
     */
    Mono<T> write(StatementRunner statements);

    /**
     * Adds to what the write gave what can be read only once it has taken effect: the eager relations of an instance. Called
     * by a batch when all of it has, not by applications. Cold.
     *
     * @param statements runs statements of every kind
     */
    default Mono<T> complete(StatementRunner statements, T written) {
        return Mono.just(written);
    }
}
