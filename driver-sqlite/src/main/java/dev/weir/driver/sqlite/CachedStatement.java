package dev.weir.driver.sqlite;

import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One JDBC statement of one prepared operation, with at most one open result. Confined to its connection's own thread.
 *
 * <p>A statement whose step failed is spoiled: the JDBC driver has finalized it for most errors, so it is not run again.
 */
final class CachedStatement {
    private final PreparedRun prepared;
    private final PreparedStatement jdbc;
    private final SqliteRow row;
    private final boolean cached;
    private @Nullable ResultSet result;
    private boolean taken = true;
    private boolean spoiled;

    /**
     * Creates a statement that is taken.
     *
     * @param cached whether it stays with its connection once it is given back
     */
    CachedStatement(PreparedRun prepared, PreparedStatement jdbc, boolean cached) {
        this.prepared = prepared;
        this.jdbc = jdbc;
        this.cached = cached;
        this.row = new SqliteRow(prepared.columns());
    }

    PreparedRun prepared() {
        return prepared;
    }

    boolean cached() {
        return cached;
    }

    boolean taken() {
        return taken;
    }

    boolean spoiled() {
        return spoiled;
    }

    void take() {
        taken = true;
    }

    /** Opens the result. SQLite makes its first step here; the first {@link #step} makes none. */
    void query(Arguments arguments) throws SQLException {
        try {
            prepared.bind(jdbc, arguments);
            result = jdbc.executeQuery();
        } catch (SQLException e) {
            spoiled = true;
            throw e;
        }
    }

    /** Moves to the next row; returns false after the last one. */
    boolean step() throws SQLException {
        try {
            return Objects.requireNonNull(result).next();
        } catch (SQLException e) {
            spoiled = true;
            throw e;
        }
    }

    /** Reads the row that the last {@link #step} moved to. */
    <T> T read(RowReader<T> reader) {
        return row.read(Objects.requireNonNull(result), reader);
    }

    /** Runs a statement without result columns and returns how many rows it changed. */
    long update(Arguments arguments) throws SQLException {
        try {
            prepared.bind(jdbc, arguments);
            return jdbc.executeLargeUpdate();
        } catch (SQLException e) {
            spoiled = true;
            throw e;
        }
    }

    /** Sets one more row of values aside for {@link #updateBatch}. */
    void addToBatch(Arguments arguments) throws SQLException {
        prepared.bind(jdbc, arguments);
        jdbc.addBatch();
    }

    /** Runs a statement without result columns once per row set aside and returns how many rows that changed. */
    long updateBatch() throws SQLException {
        try {
            long changed = 0;
            for (long each : jdbc.executeLargeBatch()) {
                changed += each;
            }
            return changed;
        } catch (SQLException e) {
            spoiled = true;
            throw e;
        }
    }

    /** Closes the result, so that SQLite's read transaction ends, and lets go of bulky values. */
    void rest() throws SQLException {
        taken = false;
        closeResult();
        if (prepared.bulky()) {
            jdbc.clearParameters();
        }
    }

    /** Closes the result, for the statement to be run again. */
    void closeResult() throws SQLException {
        ResultSet open = result;
        if (open != null) {
            result = null;
            open.close();
        }
    }

    void close() throws SQLException {
        jdbc.close();
    }
}
