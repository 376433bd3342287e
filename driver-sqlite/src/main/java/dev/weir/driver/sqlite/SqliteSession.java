package dev.weir.driver.sqlite;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.value.Arguments;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A connection on loan.
 *
 * <p>Everything runs on the connection's own thread: at once where it is subscribed to or requested there, else after one
 * hop. All signals are emitted on that thread. Several operations may be open at a time.
 *
 * <p>A query takes as many steps in SQLite as rows were requested, and none more; its end is found by the step after the
 * last row, so it is told only when one row more than there are has been requested. A write runs to its end on the first
 * request, and what it answers is emitted after it has taken effect.
 *
 * <p>Cancelling interrupts the step that runs, unless other results of the session are open, which SQLite would
 * interrupt as well, or the step writes inside a transaction, which SQLite would roll back: then the step runs to its end
 * and its result is dropped.
 */
final class SqliteSession implements Session {
    /** What a transaction method does on the connection's own thread. */
    @FunctionalInterface
    private interface Step {
        void run(TransactionControl transaction) throws SQLException;
    }

    private final SqliteConnection connection;
    private final ConnectionPool pool;
    private boolean closed;

    SqliteSession(SqliteConnection connection, ConnectionPool pool) {
        this.connection = connection;
        this.pool = pool;
    }

    SqliteConnection connection() {
        return connection;
    }

    /** Fails on a session that was closed. On the connection's own thread. */
    void requireOpen() {
        if (closed) {
            throw SqliteErrors.sessionClosed();
        }
    }

    @Override
    public <T> Flux<T> execute(PreparedOperation prepared, Arguments arguments, RowReader<T> reader) {
        SqlitePrepared own = own(prepared);
        return OperationFlux.of(this, own, gate -> own.rows(connection, arguments, reader));
    }

    @Override
    public <T> Flux<List<T>> windows(PreparedOperation prepared, Arguments arguments, RowReader<T> reader, int rows) {
        return execute(prepared, arguments, reader).buffer(rows);
    }

    @Override
    public <T> Flux<T> executeAll(PreparedOperation prepared, List<Arguments> rows, RowReader<T> reader) {
        if (!(own(prepared) instanceof PreparedRun insert) || !insert.inserts()) {
            throw new IllegalArgumentException("only an insert is run for many rows, not " + prepared.text());
        }
        List<Arguments> all = List.copyOf(rows);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("an insert of no rows into " + insert.table());
        }
        return OperationFlux.of(this, insert, gate -> insert.rowsOfAll(connection, all, reader, gate));
    }

    private static SqlitePrepared own(PreparedOperation prepared) {
        if (prepared instanceof SqlitePrepared own) {
            return own;
        }
        throw new IllegalArgumentException("an operation that another driver prepared: " + prepared.text());
    }

    /** Begins a transaction. Every isolation level is serializable here. */
    @Override
    public Mono<Void> begin(TransactionSettings settings) {
        return perform(transaction -> transaction.begin(settings.readOnly()));
    }

    @Override
    public Mono<Void> commit() {
        return perform(TransactionControl::commit);
    }

    @Override
    public Mono<Void> rollback() {
        return perform(TransactionControl::rollback);
    }

    @Override
    public Mono<Void> savepoint(String name) {
        return perform(transaction -> transaction.savepoint(name));
    }

    @Override
    public Mono<Void> releaseSavepoint(String name) {
        return perform(transaction -> transaction.releaseSavepoint(name));
    }

    @Override
    public Mono<Void> rollbackToSavepoint(String name) {
        return perform(transaction -> transaction.rollbackToSavepoint(name));
    }

    private Mono<Void> perform(Step step) {
        return connection.thread().running(() -> {
            requireOpen();
            try {
                step.run(connection.transaction());
            } catch (SQLException e) {
                throw connection.settle(e, "");
            }
        });
    }

    /** Once subscribed to, goes through even if the subscriber cancels. */
    @Override
    public Mono<Void> close() {
        return Mono.defer(() -> {
            if (connection.thread().isCurrent()) {
                giveBack();
                return Mono.empty();
            }
            Sinks.Empty<Void> given = Sinks.empty();
            try {
                connection.thread().run(() -> {
                    try {
                        giveBack();
                    } finally {
                        given.tryEmitEmpty();
                    }
                });
            } catch (RejectedExecutionException e) {
                // the connection was closed for good, and nothing of it is left to give back
                given.tryEmitEmpty();
            }
            return given.asMono();
        });
    }

    private void giveBack() {
        if (!closed) {
            closed = true;
            try {
                connection.rest();
            } finally {
                pool.giveBack(connection);
            }
        }
    }
}
