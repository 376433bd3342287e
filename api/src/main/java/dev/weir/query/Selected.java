package dev.weir.query;

import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.StatementRunner;
import dev.weir.core.error.RecordNotFoundException;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a query selects of each row. As many values come as the query has instances, in its order. Immutable, and run any
 * number of times, on any executor; in a batch it gives its values as a list.
 *
 * @param <T> what is given of each row
 */
public abstract sealed class Selected<T> implements Batchable<List<T>>, Subquery<T>
        permits SelectedAs, Selected2, Selected3, Selected4, Selected5, Selected6, Selected7, Selected8 {
    private final Choice<?, T> choice;

    Selected(Choice<?, T> choice) {
        this.choice = choice;
    }

    final Choice<?, T> choice() {
        return choice;
    }

    /**
     * Returns the same with each value once; values are the same where the database says so, NULL and NULL among them. A
     * limit and an offset then count what is given, and the order has to be by what is selected.
     */
    public abstract Selected<T> distinct();

    /** Gives the values, read as they are asked for; with a relation among them, window by window. */
    public final Flux<T> fetch(Executor executor) {
        return choice.fetch(executor.statements());
    }

    @Override
    public final Mono<List<T>> run(StatementRunner statements) {
        return choice.fetch(statements).collectList();
    }

    @Override
    public final boolean readsOnly() {
        return true;
    }

    /** Gives those of the first row, or completes empty. Without an order, which one that is is up to the database. */
    public final Mono<T> first(Executor executor) {
        return choice.first(executor.statements());
    }

    /** Gives those of the only row, or completes empty; fails with {@code NonUniqueResultException} if there are more. */
    public final Mono<T> one(Executor executor) {
        return choice.one(executor.statements());
    }

    /**
     * Gives those of the only row; fails with {@link RecordNotFoundException} if there is none and with
     * {@code NonUniqueResultException} if there are more.
     */
    public final Mono<T> get(Executor executor) {
        return one(executor).switchIfEmpty(Mono.error(choice.query()::notFound));
    }

    /** Gives the plan of {@link #fetch} as text, without running it. */
    public final Mono<String> explain(Executor executor) {
        return executor.statements().explain(choice.query().rows().shape());
    }
}
