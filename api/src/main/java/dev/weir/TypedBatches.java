package dev.weir;

import java.util.List;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuple3;
import reactor.util.function.Tuple4;
import reactor.util.function.Tuple5;
import reactor.util.function.Tuple6;
import reactor.util.function.Tuple7;
import reactor.util.function.Tuple8;

/** Batches of two to eight statements, whose results keep their types. */
interface TypedBatches {

    /** Returns what runs statements; called by queries and builders, not by applications. */
    StatementRunner statements();

    /**
     * Runs statements as one unit, in order: all writes among them take effect or none. Inside a transaction they are a part of
     * it that can be undone by itself.
     *
     * <p>A query gives its instances as a list, and sees what was written before it. Queries alone run in a read-only
     * transaction, if the database has one.
     *
     * <p>Where writes are gathered and sent together, what one has to read it reads as it was before all of them, and a query
     * that comes after a write fails with {@code UnsupportedByDatabaseException}; so does the batch if the database cannot do
     * that, or not with so many rows.
     */
    default <A, B> Mono<Tuple2<A, B>> batch(Batchable<A> first, Batchable<B> second) {
        return Together.inOrder(statements(), List.of(first, second)).map(Together::tuple);
    }

    /** Runs three statements as one unit, as {@link #batch(Batchable, Batchable)} does. */
    default <A, B, C> Mono<Tuple3<A, B, C>> batch(Batchable<A> first, Batchable<B> second, Batchable<C> third) {
        return Together.inOrder(statements(), List.of(first, second, third)).map(Together::tuple);
    }

    /** Runs four statements as one unit, as {@link #batch(Batchable, Batchable)} does. */
    default <A, B, C, D> Mono<Tuple4<A, B, C, D>> batch(
            Batchable<A> first, Batchable<B> second, Batchable<C> third, Batchable<D> fourth) {
        return Together.inOrder(statements(), List.of(first, second, third, fourth))
                .map(Together::tuple);
    }

    /** Runs five statements as one unit, as {@link #batch(Batchable, Batchable)} does. */
    default <A, B, C, D, E> Mono<Tuple5<A, B, C, D, E>> batch(
            Batchable<A> first, Batchable<B> second, Batchable<C> third, Batchable<D> fourth, Batchable<E> fifth) {
        return Together.inOrder(statements(), List.of(first, second, third, fourth, fifth))
                .map(Together::tuple);
    }

    /** Runs six statements as one unit, as {@link #batch(Batchable, Batchable)} does. */
    default <A, B, C, D, E, F> Mono<Tuple6<A, B, C, D, E, F>> batch(
            Batchable<A> first,
            Batchable<B> second,
            Batchable<C> third,
            Batchable<D> fourth,
            Batchable<E> fifth,
            Batchable<F> sixth) {
        return Together.inOrder(statements(), List.of(first, second, third, fourth, fifth, sixth))
                .map(Together::tuple);
    }

    /** Runs seven statements as one unit, as {@link #batch(Batchable, Batchable)} does. */
    default <A, B, C, D, E, F, G> Mono<Tuple7<A, B, C, D, E, F, G>> batch(
            Batchable<A> first,
            Batchable<B> second,
            Batchable<C> third,
            Batchable<D> fourth,
            Batchable<E> fifth,
            Batchable<F> sixth,
            Batchable<G> seventh) {
        return Together.inOrder(statements(), List.of(first, second, third, fourth, fifth, sixth, seventh))
                .map(Together::tuple);
    }

    /** Runs eight statements as one unit, as {@link #batch(Batchable, Batchable)} does. */
    default <A, B, C, D, E, F, G, H> Mono<Tuple8<A, B, C, D, E, F, G, H>> batch(
            Batchable<A> first,
            Batchable<B> second,
            Batchable<C> third,
            Batchable<D> fourth,
            Batchable<E> fifth,
            Batchable<F> sixth,
            Batchable<G> seventh,
            Batchable<H> eighth) {
        return Together.inOrder(statements(), List.of(first, second, third, fourth, fifth, sixth, seventh, eighth))
                .map(Together::tuple);
    }
}
