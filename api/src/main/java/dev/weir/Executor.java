package dev.weir;

import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What terminal operations take: a {@link Database} or a {@link Transaction}.
 *
 * <p>Every publisher that an executor gives is cold: nothing is planned, borrowed or sent before it is subscribed to, and
 * each subscription runs the statement again. Rows and results arrive on a thread of the driver, which subscribers must not
 * block; work that takes long belongs behind a {@code publishOn}. An error may also arrive on the subscriber's thread or on
 * one of Reactor's. Errors are those of {@code dev.weir.core.error}.
 */
public interface Executor extends TypedBatches {

    /** Returns what runs statements; called by queries and builders, not by applications. */
    @Override
    StatementRunner statements();

    /**
     * Runs statements as one unit, as {@link #batch(Batchable, Batchable)} does, and gives their results in order.
     *
     * @throws IllegalArgumentException if there are none
     */
    default <T> Mono<List<T>> batch(List<? extends Batchable<? extends T>> batch) {
        if (batch.isEmpty()) {
            throw new IllegalArgumentException("a batch of no statements");
        }
        return Together.inOrder(statements(), List.copyOf(batch));
    }

    /**
     * Runs work in a transaction of the database's default settings: commits when the work completes, rolls back when it
     * fails or is cancelled. Inside a transaction this is a nested one, which can be undone by itself.
     *
     * <p>The database handle that the transaction belongs to, used inside the work, joins it through the Reactor context,
     * so a statement cannot escape by being run on the handle.
     *
     * @param work called once per subscription; its publisher is subscribed to once
     */
    default <T> Mono<T> transaction(Function<? super Transaction, ? extends Mono<T>> work) {
        return transaction(TransactionOptions.defaults(), work);
    }

    /**
     * Like {@link #transaction(Function)}, with options. A nested transaction may promise not to write; its isolation is
     * that of the outermost one, and it is never retried by itself.
     *
     * <p>Fails with {@code UnsupportedByDatabaseException}, before anything is sent, if the database has no such
     * transactions.
     */
    <T> Mono<T> transaction(TransactionOptions options, Function<? super Transaction, ? extends Mono<T>> work);

    /**
     * Like {@link #transaction(Function)}, for work that gives several results. They are passed on as they come, before the
     * commit. Cancelling rolls back, which {@code take(n)} and {@code next()} behind this do too.
     */
    default <T> Flux<T> transactionMany(Function<? super Transaction, ? extends Flux<T>> work) {
        return transactionMany(TransactionOptions.defaults(), work);
    }

    /**
     * Like {@link #transactionMany(Function)}, with options. With retries, what a failed attempt passed on has been passed
     * on; a subscriber then sees results of more than one attempt.
     */
    <T> Flux<T> transactionMany(TransactionOptions options, Function<? super Transaction, ? extends Flux<T>> work);
}
