package dev.weir.driver.sqlite;

import dev.weir.core.error.WeirException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One JDBC connection and the one thread on which it is opened, used and closed.
 *
 * <p>Methods marked so may be called from any thread; all others belong to the connection's own.
 */
final class SqliteConnection {
    private final ConnectionSource source;
    private final ConnectionRole role;
    private final OwnThread thread;
    private final Operations operations = new Operations();
    private final AtomicBoolean disposed = new AtomicBoolean();

    private volatile @Nullable Opened opened;
    private volatile boolean closing;
    private boolean broken;

    /** What there is once the connection has been opened. */
    private record Opened(
            Connection jdbc,
            StatementCache statements,
            TransactionControl transaction,
            Catalog catalog,
            Statement interrupter) {}

    /**
     * Creates a connection that is opened by {@link #open}.
     *
     * @param name the name of its thread
     * @param whenEnded told when the connection is closed and its thread at its end
     */
    SqliteConnection(ConnectionSource source, ConnectionRole role, String name, Consumer<SqliteConnection> whenEnded) {
        this.source = source;
        this.role = role;
        this.thread = new OwnThread(name, () -> whenEnded.accept(this));
    }

    /** Any thread. */
    OwnThread thread() {
        return thread;
    }

    /** Opens the connection. */
    void open() throws SQLException {
        Connection jdbc = source.open(role);
        try {
            opened = new Opened(
                    jdbc,
                    new StatementCache(jdbc, source.options().statementCacheSize()),
                    new TransactionControl(jdbc, role.readOnly()),
                    new Catalog(jdbc),
                    jdbc.createStatement());
        } catch (SQLException e) {
            source.close(jdbc);
            throw e;
        }
    }

    private Opened require() {
        Opened current = opened;
        if (current == null) {
            throw SqliteErrors.databaseClosed();
        }
        return current;
    }

    StatementCache statements() {
        return require().statements();
    }

    TransactionControl transaction() {
        return require().transaction();
    }

    Operations operations() {
        return operations;
    }

    /** Runs a statement without parameters and without a result. */
    void execute(String sql) throws SQLException {
        try (Statement statement = require().jdbc().createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Returns whether interrupting a step of {@code operation} stops nothing else: SQLite interrupts every open statement
     * of the connection, and rolls an open transaction back if it was writing.
     */
    boolean mayInterrupt(OperationSubscription<?> operation, boolean writes) {
        return operations.alone(operation) && !(writes && transaction().explicit());
    }

    /** Interrupts whatever SQLite runs on this connection. Any thread, while a step of an operation is under way. */
    void interrupt() {
        Opened current = opened;
        if (current != null) {
            try {
                current.interrupter().cancel();
            } catch (SQLException e) {
                // says that the connection is closed, where nothing is left to interrupt
            }
        }
    }

    /**
     * Returns what a failure means, having found out what it did to the transaction and to the connection.
     *
     * @param table the table that was written to or read from; empty where there is no one table
     */
    Throwable settle(Throwable failure, String table) {
        return failure instanceof SQLException reported ? settle(reported, table) : failure;
    }

    /** Like {@link #settle(Throwable, String)}, for what the JDBC driver has reported. */
    WeirException settle(SQLException reported, String table) {
        Opened current = require();
        current.transaction().checkAfterFailure();
        broken |= SqliteErrors.breaksConnection(reported);
        return SqliteErrors.of(reported, table, source.options().busyTimeout(), current.catalog());
    }

    /**
     * Makes the connection ready for the next borrower: ends what a session has left behind. After this {@link #usable}
     * tells whether it may be lent again.
     */
    void rest() {
        try {
            operations.abandonAll(SqliteErrors::sessionClosed);
        } finally {
            rollBack();
        }
    }

    private void rollBack() {
        Opened current = opened;
        if (current != null) {
            try {
                current.transaction().rollback();
            } catch (SQLException e) {
                broken = true;
            }
        }
    }

    /** Returns whether the state of the connection is certain and it can be used. */
    boolean usable() {
        Opened current = opened;
        return current != null && !broken && !closing && current.transaction().certain();
    }

    /** Returns whether the connection is being given up, so that no further step may begin. Any thread. */
    boolean closing() {
        return closing;
    }

    /** Closes the connection on its own thread, after what is queued there, and ends the thread. Idempotent. Any thread. */
    void dispose() {
        if (disposed.compareAndSet(false, true)) {
            closing = true;
            thread.runLater(this::close);
        }
    }

    /** Closes the connection like {@link #dispose}, and interrupts what runs on it. Idempotent. Any thread. */
    void shutDown() {
        closing = true;
        operations.shutDownCurrent();
        dispose();
    }

    private void close() {
        try {
            operations.abandonAll(SqliteErrors::databaseClosed);
        } finally {
            Opened current = opened;
            opened = null;
            if (current != null) {
                source.close(current.jdbc());
            }
            thread.end();
        }
    }
}
