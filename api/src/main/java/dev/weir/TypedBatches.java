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

/** Batches of two to eight writes, whose results keep their types. */
interface TypedBatches {

    /** Returns what runs statements; called by queries and builders, not by applications. */
    StatementRunner statements();

    /**
     * Runs writes as one unit, in order: all of them take effect or none. Inside a transaction they are a part of it that can be
     * undone by itself.
     *
     * <p>No write sees more of the others than the database lets it: where writes are gathered and sent together, what one
     * has to read it reads as it was before all of them.
     *
     * <p>Fails with {@code UnsupportedByDatabaseException} if the database cannot do that, or not with so many rows.
     */
    default <A, B> Mono<Tuple2<A, B>> batch(Write<A> first, Write<B> second) {
        return Together.inOrder(statements(), List.of(first, second)).map(Together::tuple);
    }

    /** Runs three writes as one unit, as {@link #batch(Write, Write)} does. */
    default <A, B, C> Mono<Tuple3<A, B, C>> batch(Write<A> first, Write<B> second, Write<C> third) {
        return Together.inOrder(statements(), List.of(first, second, third)).map(Together::tuple);
    }

    /** Runs four writes as one unit, as {@link #batch(Write, Write)} does. */
    default <A, B, C, D> Mono<Tuple4<A, B, C, D>> batch(
            Write<A> first, Write<B> second, Write<C> third, Write<D> fourth) {
        return Together.inOrder(statements(), List.of(first, second, third, fourth))
                .map(Together::tuple);
    }

    /** Runs five writes as one unit, as {@link #batch(Write, Write)} does. */
    default <A, B, C, D, E> Mono<Tuple5<A, B, C, D, E>> batch(
            Write<A> first, Write<B> second, Write<C> third, Write<D> fourth, Write<E> fifth) {
        return Together.inOrder(statements(), List.of(first, second, third, fourth, fifth))
                .map(Together::tuple);
    }

    /** Runs six writes as one unit, as {@link #batch(Write, Write)} does. */
    default <A, B, C, D, E, F> Mono<Tuple6<A, B, C, D, E, F>> batch(
            Write<A> first, Write<B> second, Write<C> third, Write<D> fourth, Write<E> fifth, Write<F> sixth) {
        return Together.inOrder(statements(), List.of(first, second, third, fourth, fifth, sixth))
                .map(Together::tuple);
    }

    /** Runs seven writes as one unit, as {@link #batch(Write, Write)} does. */
    default <A, B, C, D, E, F, G> Mono<Tuple7<A, B, C, D, E, F, G>> batch(
            Write<A> first,
            Write<B> second,
            Write<C> third,
            Write<D> fourth,
            Write<E> fifth,
            Write<F> sixth,
            Write<G> seventh) {
        return Together.inOrder(statements(), List.of(first, second, third, fourth, fifth, sixth, seventh))
                .map(Together::tuple);
    }

    /** Runs eight writes as one unit, as {@link #batch(Write, Write)} does. */
    default <A, B, C, D, E, F, G, H> Mono<Tuple8<A, B, C, D, E, F, G, H>> batch(
            Write<A> first,
            Write<B> second,
            Write<C> third,
            Write<D> fourth,
            Write<E> fifth,
            Write<F> sixth,
            Write<G> seventh,
            Write<H> eighth) {
        return Together.inOrder(statements(), List.of(first, second, third, fourth, fifth, sixth, seventh, eighth))
                .map(Together::tuple);
    }
}
