package dev.weir.driver.sqlite;

import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.StoredRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The row that a result stands at. One object per statement, moved from row to row.
 *
 * <p>Each accessor is one call to SQLite. {@link #isNull} fetches the value to answer and keeps it for the accessor that
 * follows, so asking first costs no second fetch.
 */
final class SqliteRow extends StoredRow {
    private static final int NONE = -1;

    private final ColumnKind[] columns;
    private @Nullable ResultSet result;
    private int fetched = NONE;
    private long fetchedInteger;
    private double fetchedReal;
    private @Nullable Object fetchedObject;

    SqliteRow(ColumnKind[] columns) {
        this.columns = columns;
    }

    <T> T read(ResultSet at, RowReader<T> reader) {
        result = at;
        fetched = NONE;
        try {
            return Objects.requireNonNull(reader.read(this), "a RowReader returned null");
        } finally {
            result = null;
            fetchedObject = null;
        }
    }

    @Override
    public boolean isNull(int position) {
        fetched = NONE;
        try {
            boolean isNull =
                    switch (columns[position]) {
                        case INTEGER -> {
                            fetchedInteger = result().getLong(position + 1);
                            yield fetchedInteger == 0 && result().wasNull();
                        }
                        case REAL -> {
                            fetchedReal = result().getDouble(position + 1);
                            yield fetchedReal == 0 && result().wasNull();
                        }
                        case TEXT -> {
                            fetchedObject = result().getString(position + 1);
                            yield fetchedObject == null;
                        }
                        case BLOB -> {
                            fetchedObject = result().getBytes(position + 1);
                            yield fetchedObject == null;
                        }
                    };
            fetched = isNull ? NONE : position;
            return isNull;
        } catch (SQLException e) {
            throw SqliteErrors.unreadable(e);
        }
    }

    @Override
    protected long storedInteger(int position) {
        try {
            boolean known = fetched == position && columns[position] == ColumnKind.INTEGER;
            long stored = known ? fetchedInteger : result().getLong(position + 1);
            if (stored == Long.MAX_VALUE || stored == Long.MIN_VALUE) {
                requireInteger(position);
            }
            return stored;
        } catch (SQLException e) {
            throw SqliteErrors.unreadable(e);
        }
    }

    /**
     * Fails for a number beyond 64 bits: a sum that overflows becomes a floating-point number in SQLite, which read as an
     * integer would be cut to the nearest end of the range.
     */
    private void requireInteger(int position) throws SQLException {
        if (result().getObject(position + 1) instanceof Double) {
            throw SqliteErrors.beyondInteger(position);
        }
    }

    @Override
    protected double storedReal(int position) {
        try {
            boolean known = fetched == position && columns[position] == ColumnKind.REAL;
            return known ? fetchedReal : result().getDouble(position + 1);
        } catch (SQLException e) {
            throw SqliteErrors.unreadable(e);
        }
    }

    @Override
    protected String storedText(int position) {
        if (fetched == position && fetchedObject instanceof String known) {
            return known;
        }
        try {
            String stored = result().getString(position + 1);
            if (stored == null) {
                throw SqliteErrors.unexpectedNull(position);
            }
            return stored;
        } catch (SQLException e) {
            throw SqliteErrors.unreadable(e);
        }
    }

    @Override
    protected byte[] storedBytes(int position) {
        if (fetched == position && fetchedObject instanceof byte[] known) {
            return known;
        }
        try {
            byte[] stored = result().getBytes(position + 1);
            if (stored == null) {
                throw SqliteErrors.unexpectedNull(position);
            }
            return stored;
        } catch (SQLException e) {
            throw SqliteErrors.unreadable(e);
        }
    }

    private ResultSet result() {
        ResultSet current = result;
        if (current == null) {
            throw new IllegalStateException("a row is valid only while its reader runs");
        }
        return current;
    }
}
