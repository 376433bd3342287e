package dev.weir.driver.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * The transaction of one connection, in SQLite's own words on a JDBC connection that stays in auto-commit mode. Confined
 * to the connection's own thread.
 *
 * <p>SQLite <a href="https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction">rolls a
 * transaction back by itself</a> on some errors. That is found out after every failure, and from then on nothing runs
 * until the transaction has been rolled back by its owner too: it would run outside of any transaction.
 */
final class TransactionControl {
    /** No name that a caller may choose: those have no space. */
    private static final String OWN_SAVEPOINT = "\"weir all\"";

    private enum State {
        NONE,
        OPEN,
        /** Rolled back by SQLite, and not by its owner yet. */
        LOST
    }

    /** Does something on the connection. */
    @FunctionalInterface
    interface Work<R> {
        R run() throws SQLException;
    }

    private final Connection jdbc;
    private final boolean alwaysReadOnly;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private State state = State.NONE;
    private boolean madeReadOnly;
    private boolean certain = true;

    /**
     * Creates the control of a connection without a transaction.
     *
     * @param alwaysReadOnly whether the connection refuses to write anyway
     */
    TransactionControl(Connection jdbc, boolean alwaysReadOnly) {
        this.jdbc = jdbc;
        this.alwaysReadOnly = alwaysReadOnly;
    }

    /** Returns whether a transaction was begun and has not ended. */
    boolean explicit() {
        return state != State.NONE;
    }

    /** Returns whether it is known what SQLite has open; if not, the connection is not to be used again. */
    boolean certain() {
        return certain;
    }

    /** Fails if the transaction was rolled back by SQLite. */
    void requireUsable() {
        if (state == State.LOST) {
            throw SqliteErrors.rolledBack();
        }
    }

    /**
     * Begins a transaction. One that may write takes SQLite's write lock now: taking it later, after a read, fails as soon
     * as anybody else has written in between.
     */
    void begin(boolean readOnly) throws SQLException {
        if (state != State.NONE) {
            throw SqliteErrors.transactionInTransaction();
        }
        run(readOnly || alwaysReadOnly ? "BEGIN" : "BEGIN IMMEDIATE");
        state = State.OPEN;
        if (readOnly && !alwaysReadOnly) {
            madeReadOnly = true;
            run("PRAGMA query_only = ON");
        }
    }

    void commit() throws SQLException {
        requireOpen();
        run("COMMIT");
        end();
    }

    /** Rolls back; completes too where there is no transaction any more. */
    void rollback() throws SQLException {
        if (state == State.OPEN) {
            rollbackTolerantly();
        }
        end();
    }

    void savepoint(String name) throws SQLException {
        requireOpen();
        execute("SAVEPOINT " + quoted(name));
    }

    void releaseSavepoint(String name) throws SQLException {
        requireOpen();
        execute("RELEASE " + quoted(name));
    }

    void rollbackToSavepoint(String name) throws SQLException {
        requireOpen();
        execute("ROLLBACK TO " + quoted(name));
        execute("RELEASE " + quoted(name));
    }

    /**
     * Does all of the work or, on an exception, none of it: in a transaction of its own, or under a savepoint of the one
     * that is open.
     */
    <R> R atomically(Work<R> work) throws SQLException {
        requireUsable();
        boolean own = state == State.NONE;
        run(own ? "BEGIN IMMEDIATE" : "SAVEPOINT " + OWN_SAVEPOINT);
        try {
            R result = work.run();
            run(own ? "COMMIT" : "RELEASE " + OWN_SAVEPOINT);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            undo(own, e);
            throw e;
        }
    }

    private void undo(boolean own, Throwable failure) {
        try {
            if (own) {
                rollbackTolerantly();
                return;
            }
            checkAfterFailure();
            if (state == State.OPEN) {
                run("ROLLBACK TO " + OWN_SAVEPOINT);
                run("RELEASE " + OWN_SAVEPOINT);
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
            certain = false;
        }
    }

    /** Finds out, after a statement failed, whether SQLite has rolled the open transaction back. */
    void checkAfterFailure() {
        if (state != State.OPEN) {
            return;
        }
        try {
            state = insideTransaction() ? State.OPEN : State.LOST;
        } catch (SQLException e) {
            state = State.LOST;
            certain = false;
        }
    }

    /** A transaction cannot begin inside another: the one way to ask by SQL. Begins nothing that stays. */
    private boolean insideTransaction() throws SQLException {
        try {
            execute("BEGIN");
        } catch (SQLException e) {
            if (SqliteErrors.isInsideTransaction(e)) {
                return true;
            }
            throw e;
        }
        execute("ROLLBACK");
        return false;
    }

    private void rollbackTolerantly() throws SQLException {
        try {
            run("ROLLBACK");
        } catch (SQLException e) {
            if (!SqliteErrors.isNoTransaction(e)) {
                throw e;
            }
        }
    }

    private void end() throws SQLException {
        state = State.NONE;
        if (madeReadOnly) {
            run("PRAGMA query_only = OFF");
            madeReadOnly = false;
        }
    }

    private void requireOpen() {
        requireUsable();
        if (state != State.OPEN) {
            throw SqliteErrors.noTransaction();
        }
    }

    private void run(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = jdbc.prepareStatement(sql);
            statements.put(sql, statement);
        }
        try {
            statement.execute();
        } catch (SQLException e) {
            // the JDBC driver finalizes a statement that failed
            statements.remove(sql);
            statement.close();
            throw e;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
