package dev.weir;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A statement that can be part of a {@link Executor#batch batch}: a query or what one selects, which give a list there, a
 * create, an update, a delete or a change of links. Implemented by queries and builders.
 *
 * @param <T> what it gives
 */
public interface Batchable<T> {

    /**
     * Runs the statement. Called by a batch, not by applications. Cold.
     *
     * @param statements runs statements of one unit
     */
    Mono<T> run(StatementRunner statements);

    /**
     * Adds to what the statement gave what can be read only once all of the batch has taken effect: the eager relations of a
     * written instance. Called by a batch, not by applications. Cold.
     *
     * @param statements runs statements of every kind
     */
    default Mono<T> complete(StatementRunner statements, T given) {
        return Mono.just(given);
    }

    /** Returns whether it does nothing but read. */
    default boolean readsOnly() {
        return false;
    }

    /** Returns several statements as one part of a batch, which gives their results in order. */
    static <T> Batchable<List<T>> all(List<? extends Batchable<? extends T>> statements) {
        List<? extends Batchable<? extends T>> parts = Given.list("the statements of Batchable.all", statements);
        return new Batchable<>() {
            @Override
            public Mono<List<T>> run(StatementRunner unit) {
                return Flux.fromIterable(parts)
                        .concatMap(
                                part -> part.run(unit).<T>map(result -> result).single(), 1)
                        .collectList();
            }

            @Override
            public Mono<List<T>> complete(StatementRunner afterwards, List<T> given) {
                return Flux.range(0, parts.size())
                        .concatMap(
                                i -> completed(parts.get(i), afterwards, given.get(i))
                                        .<T>map(result -> result),
                                1)
                        .collectList();
            }

            @Override
            public boolean readsOnly() {
                return parts.stream().allMatch(Batchable::readsOnly);
            }
        };
    }

    @SuppressWarnings("unchecked") // the part gave it
    private static <W> Mono<W> completed(Batchable<W> part, StatementRunner afterwards, Object given) {
        return part.complete(afterwards, (W) given);
    }
}
