package dev.weir.driver.sqlite;

import dev.weir.core.error.CheckViolationException;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DatabaseClosedException;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.NotNullViolationException;
import dev.weir.core.error.PoolExhaustedException;
import dev.weir.core.error.QueryTimeoutException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.TransactionEndedException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.WeirException;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.value.Type;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Everything that goes wrong here, as an exception: what SQLite reports, by its
 * <a href="https://www.sqlite.org/rescode.html">result code</a>, and what the driver finds itself. No message holds a
 * value of a user; those of SQLite speak of names and types only.
 */
final class SqliteErrors {
    private static final String DRIVER = "sqlite";

    /** The low byte of a result code is the kind of error that an extended code refines. */
    private static final int KIND = 0xff;

    private static final String NO_TRANSACTION = "no transaction is active";
    private static final String INSIDE_TRANSACTION = "within a transaction";

    private SqliteErrors() {}

    // ---- what SQLite reports

    /**
     * Returns what an error of SQLite means.
     *
     * @param table the table that was written to or read from; empty where there is no one table
     */
    static WeirException of(SQLException e, String table, Duration busyTimeout, Catalog catalog) {
        SQLiteErrorCode code = code(e);
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                uniqueViolation(e, table, catalog);
            case SQLITE_CONSTRAINT_FOREIGNKEY ->
                new ForeignKeyViolationException(
                        table.isEmpty() ? catalog.danglingTable().orElse(table) : table, e);
            case SQLITE_CONSTRAINT_NOTNULL -> new NotNullViolationException(detail(e), e);
            case SQLITE_CONSTRAINT_CHECK -> new CheckViolationException(table, detail(e), e);
            case SQLITE_CONSTRAINT_DATATYPE -> new InvalidValueException(told(e), e);
            case SQLITE_BUSY_SNAPSHOT -> new SerializationFailureException(e);
            default -> ofKind(e, code, busyTimeout);
        };
    }

    private static WeirException ofKind(SQLException e, SQLiteErrorCode code, Duration busyTimeout) {
        return switch (kind(code)) {
            case SQLITE_BUSY ->
                new QueryTimeoutException(
                        "the database stayed locked by another connection for " + busyTimeout.toMillis() + " ms", e);
            case SQLITE_MISMATCH -> new InvalidValueException("a value does not fit an integer key", e);
            case SQLITE_TOOBIG -> new InvalidValueException("a text or a blob exceeds SQLite's limit of length", e);
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOTADB, SQLITE_CORRUPT ->
                new ConnectionLostException("the database file cannot be used: SQLite reported " + code.name(), e);
            default -> new DatabaseException(DRIVER, code.name(), e);
        };
    }

    private static WeirException uniqueViolation(SQLException e, String table, Catalog catalog) {
        return catalog.unique(table, detail(e))
                .map(found -> new UniqueViolationException(found.table(), found.name(), found.columns(), e))
                .orElseGet(() -> new UniqueViolationException(table, "", List.of(), e));
    }

    /** Returns whether the connection should not be used again. */
    static boolean breaksConnection(SQLException e) {
        return switch (kind(code(e))) {
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_NOMEM, SQLITE_MISUSE -> true;
            default -> false;
        };
    }

    /** Returns whether SQLite refused to end a transaction because there is none. */
    static boolean isNoTransaction(SQLException e) {
        return code(e) == SQLiteErrorCode.SQLITE_ERROR && told(e).contains(NO_TRANSACTION);
    }

    /** Returns whether SQLite refused to begin a transaction because there is one. */
    static boolean isInsideTransaction(SQLException e) {
        return code(e) == SQLiteErrorCode.SQLITE_ERROR && told(e).contains(INSIDE_TRANSACTION);
    }

    private static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException reported ? reported.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    private static SQLiteErrorCode kind(SQLiteErrorCode code) {
        return code == SQLiteErrorCode.UNKNOWN_ERROR ? code : SQLiteErrorCode.getErrorCode(code.code & KIND);
    }

    /** Returns SQLite's own message, which the JDBC driver puts in parentheses behind the name and text of the code. */
    private static String told(SQLException e) {
        String message = String.valueOf(e.getMessage());
        String before = code(e) + " (";
        return message.startsWith(before) ? message.substring(before.length(), message.length() - 1) : message;
    }

    /** Returns what a message of the form {@code UNIQUE constraint failed: users.email} speaks of. */
    private static String detail(SQLException e) {
        String message = told(e);
        int colon = message.indexOf(": ");
        return colon < 0 ? message : message.substring(colon + 2);
    }

    // ---- opening

    static WeirException cannotOpen(Throwable e) {
        if (e instanceof WeirException known) {
            return known;
        }
        String why = e instanceof SQLiteException reported
                ? "SQLite reported " + code(reported).name()
                : "the connection was refused with a " + e.getClass().getSimpleName();
        return new ConnectionLostException("the database cannot be opened: " + why, e);
    }

    static WeirException notSqlite(Connection jdbc) {
        return invalid("the data source gives connections of " + jdbc.getClass().getName()
                + ", which are none of SQLite's JDBC driver");
    }

    static WeirException privateDatabases() {
        return invalid("each connection of the data source has a database in memory of its own; set readers to 0, so"
                + " that one connection serves all");
    }

    static WeirException invalid(String message) {
        return new InvalidConfigurationException(message);
    }

    static WeirException invalid(String message, Exception cause) {
        return new InvalidConfigurationException(message, cause);
    }

    // ---- lending

    static WeirException noneCameFree(ConnectionRole role, int size, int stillWaiting, SqliteOptions options) {
        return new PoolExhaustedException(
                "no " + role.label() + " connection of " + size + " came free within "
                        + options.acquireTimeout().toMillis() + " ms, and " + stillWaiting
                        + " more are waiting; a transaction may be waiting for a statement outside of it",
                null);
    }

    static WeirException tooManyWaiting(ConnectionRole role, int size, SqliteOptions options) {
        return new PoolExhaustedException(
                options.maxPending() + " are waiting for a " + role.label() + " connection of " + size
                        + " already, which is all that maxPending allows",
                null);
    }

    static WeirException databaseClosed() {
        return new DatabaseClosedException();
    }

    // ---- sessions and transactions

    static WeirException sessionClosed() {
        return new InternalException(SqliteSession.class, "an operation ran on a session that was closed");
    }

    static WeirException rolledBack() {
        return new TransactionEndedException(
                "SQLite has rolled the transaction back by itself after an error; roll it back and run it again");
    }

    static WeirException noTransaction() {
        return new InternalException(TransactionControl.class, "no transaction was begun");
    }

    static WeirException transactionInTransaction() {
        return new InternalException(TransactionControl.class, "a transaction was begun inside another");
    }

    /** What stops a write that nobody waits for any more; never seen outside of the driver. */
    static RuntimeException unwanted() {
        return new CancellationException("the answer is not wanted any more");
    }

    /** The Reactive Streams specification wants this one, by rule 3.9. */
    static IllegalArgumentException illegalRequest(long n) {
        return new IllegalArgumentException("a request must be for more than zero (rule 3.9), and was for " + n);
    }

    // ---- values

    /** SQLite cannot alter the keys of <a href="https://www.sqlite.org/lang_altertable.html">a table</a>. */
    static WeirException keysApart() {
        return new InternalException(
                PreparedCompiler.class, "foreign keys apart from their table, which forwardReferences makes needless");
    }

    static WeirException keyedAccess() {
        return new InternalException(PreparedCompiler.class, "an access by key, where whole statements are run");
    }

    static WeirException noSuchStorage(StorageType storage) {
        return new InternalException(ColumnKind.class, "SQLite has no storage " + storage);
    }

    static WeirException listAsScalar(Type type) {
        return new InternalException(BinderCompiler.class, "a " + type.label() + " for one placeholder");
    }

    static WeirException array() {
        return new InternalException(BinderCompiler.class, "an array, which SQLite's dialect does not write");
    }

    static WeirException notANumber() {
        return new InvalidValueException("NaN cannot be stored: SQLite would store NULL");
    }

    static WeirException halfSurrogate() {
        return new InvalidValueException("a text with half of a surrogate pair cannot be stored");
    }

    static WeirException unexpectedNull(int position) {
        return new InvalidValueException("the value at position " + position + " is NULL");
    }

    static WeirException beyondInteger(int position) {
        return new InvalidValueException("the number at position " + position + " does not fit 64 bits");
    }

    static WeirException unreadable(SQLException e) {
        return new DatabaseException(DRIVER, code(e).name(), e);
    }
}
