package dev.weir.core.driver;

import dev.weir.core.value.Arguments;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One connection on loan. Every publisher is cold and runs its operation again for each subscription.
 *
 * <p>A session runs one operation at a time unless {@link Queries#windowing} says that results are interleaved: one that is
 * asked for while another runs waits for its end. It does not wait for ever. Rows of the running one that its subscriber
 * does not ask for are set aside, up to a number that the driver documents; if there are more, those that wait are refused
 * with an {@code InvalidStatementException}. Signals arrive on a thread of the driver's choice; a subscriber must not block
 * it.
 *
 * <p>Errors are those of {@code core.error}; nothing of the transport gets out.
 */
public interface Session {

    /**
     * Runs an operation once.
     *
     * <p>Rows are read as they are asked for, as far as {@link Queries#streamed} promises. {@code reader} is called once
     * per row, on the signal's thread, and the row is valid only during the call. Cancelling stops the operation at the
     * database as far as it can be stopped, and frees what it held.
     *
     * @param prepared made by the same driver
     * @param arguments one value per slot of the operation
     * @param reader reads the operation's result columns; for an operation without any, the one row that tells how many
     *     rows were changed, as the INT64 at position 0
     */
    <T> Flux<T> execute(PreparedOperation prepared, Arguments arguments, RowReader<T> reader);

    /**
     * Runs an insert for many rows, all or none. Otherwise like {@link #execute}; result rows come in the order of
     * {@code rows}.
     *
     * @param rows one or more, at most {@link Limits#rowsPerInsert}
     */
    <T> Flux<T> executeAll(PreparedOperation prepared, List<Arguments> rows, RowReader<T> reader);

    /**
     * Runs an operation once and gives its rows in lists, so that other operations can be run on the session between two
     * of them. A list is read when it is asked for and not before; while it is being read, nothing else may run. Otherwise
     * like {@link #execute}.
     *
     * <p>All lists are of one snapshot. Outside of a transaction a driver that needs one for that opens a read-only one,
     * in which the operations between two lists then run as well, and ends it with the result.
     *
     * @param prepared an operation that reads
     * @param rows how many rows a list has; the last one may have fewer, none is empty
     * @throws dev.weir.core.error.InternalException if the driver declares {@link Windowing#KEYSET}
     */
    <T> Flux<List<T>> windows(PreparedOperation prepared, Arguments arguments, RowReader<T> reader, int rows);

    /** Begins a transaction. */
    Mono<Void> begin(TransactionSettings settings);

    /** Makes the transaction's changes permanent. On error the transaction is still to be rolled back. */
    Mono<Void> commit();

    /** Undoes the transaction's changes. Completes also where the database has rolled back by itself. */
    Mono<Void> rollback();

    /**
     * Marks a point to which a part of the transaction can be undone.
     *
     * @param name unique among the open savepoints; letters, digits and underscores
     */
    Mono<Void> savepoint(String name);

    /** Forgets a savepoint and keeps what was done since. */
    Mono<Void> releaseSavepoint(String name);

    /** Undoes what was done since a savepoint, and forgets it. */
    Mono<Void> rollbackToSavepoint(String name);

    /**
     * Returns the connection, after what was cancelled on it has come to rest. A connection whose state is not certain
     * is discarded. Idempotent.
     */
    Mono<Void> close();
}
