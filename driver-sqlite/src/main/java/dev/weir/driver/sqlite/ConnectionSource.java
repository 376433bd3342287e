package dev.weir.driver.sqlite;

import dev.weir.sql.dialect.SqliteDialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.Collation;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/** Opens and closes JDBC connections to one database, each set up for its role. */
final class ConnectionSource {

    /** Makes a JDBC connection. */
    @FunctionalInterface
    interface Connector {
        Connection connect() throws SQLException;
    }

    private final Connector connector;
    private final SqliteOptions options;
    private final String label;
    private final boolean inMemory;
    private final Object opening = new Object();

    /**
     * Creates a source.
     *
     * @param label what threads are named after
     * @param inMemory whether each connection would have a database of its own, so that there may be only one
     */
    ConnectionSource(Connector connector, SqliteOptions options, String label, boolean inMemory) {
        this.connector = connector;
        this.options = options;
        this.label = label;
        this.inMemory = inMemory;
    }

    SqliteOptions options() {
        return options;
    }

    String label() {
        return label;
    }

    /** Returns whether one connection serves readers and writers. */
    boolean shared() {
        return inMemory || options.readers() == 0;
    }

    /** Opens a connection. */
    Connection open(ConnectionRole role) throws SQLException {
        Connection jdbc = connector.connect();
        try {
            // one at a time: the first one to a new file switches it to write-ahead logging, for which it must be alone
            synchronized (opening) {
                setUp(jdbc, role);
            }
            return jdbc;
        } catch (SQLException | RuntimeException e) {
            jdbc.close();
            throw e;
        }
    }

    private void setUp(Connection jdbc, ConnectionRole role) throws SQLException {
        jdbc.setAutoCommit(true);
        SQLiteConnection sqlite = sqlite(jdbc);
        keepKeys(sqlite, false);
        Collation.create(sqlite, SqliteDialect.DECIMAL_COLLATION, new DecimalCollation());
        Function.create(sqlite, SqliteDialect.FLOAT32, new Float32Function(), 1, Function.FLAG_DETERMINISTIC);
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + options.busyTimeout().toMillis());
            if (!inMemory) {
                requireOneDatabase(statement);
                statement.execute("PRAGMA journal_mode = WAL");
            }
            statement.execute("PRAGMA synchronous = " + options.synchronous());
            statement.execute("PRAGMA foreign_keys = ON");
            if (role.readOnly()) {
                statement.execute("PRAGMA query_only = ON");
            }
        }
    }

    /**
     * Sets whether the JDBC driver asks for the last key after each insert. It would keep that query open, and while any
     * statement is open SQLite goes on interrupting what comes after an interrupt. RETURNING tells the keys anyway.
     */
    private static void keepKeys(SQLiteConnection sqlite, boolean kept) {
        sqlite.getConnectionConfig().setGetGeneratedKeys(kept);
    }

    private static SQLiteConnection sqlite(Connection jdbc) throws SQLException {
        if (!jdbc.isWrapperFor(SQLiteConnection.class)) {
            throw SqliteErrors.notSqlite(jdbc);
        }
        return jdbc.unwrap(SQLiteConnection.class);
    }

    /** Fails if readers and the writer would each have a database in memory of their own. */
    private void requireOneDatabase(Statement statement) throws SQLException {
        if (shared()) {
            return;
        }
        try (ResultSet file = statement.executeQuery("SELECT file FROM pragma_database_list WHERE name = 'main'")) {
            if (file.next() && file.getString(1).isEmpty()) {
                throw SqliteErrors.privateDatabases();
            }
        }
    }

    /** Closes a connection, having undone what would follow it into a pool of the application. */
    void close(Connection jdbc) {
        quietly(jdbc, "ROLLBACK");
        quietly(jdbc, "PRAGMA query_only = OFF");
        try (jdbc) {
            SQLiteConnection sqlite = sqlite(jdbc);
            keepKeys(
                    sqlite,
                    sqlite.getDatabase().getConfig().newConnectionConfig().isGetGeneratedKeys());
        } catch (SQLException e) {
            // there is no better end for a connection that cannot be closed
        }
    }

    private static void quietly(Connection jdbc, String sql) {
        try (Statement statement = jdbc.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            // no transaction was open, or the connection is of no use to anybody
        }
    }
}
