package dev.weir.driver.sqlite;

import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;

/**
 * The rows of a query, stepped through SQLite as they are pulled: n pulls are n steps, and none looks ahead.
 *
 * @param <T> what the rows are read as
 */
final class Cursor<T> implements Rows<T> {
    private final SqliteConnection connection;
    private final PreparedRun prepared;
    private final Arguments arguments;
    private final RowReader<T> reader;
    private @Nullable CachedStatement statement;

    Cursor(SqliteConnection connection, PreparedRun prepared, Arguments arguments, RowReader<T> reader) {
        this.connection = connection;
        this.prepared = prepared;
        this.arguments = arguments;
        this.reader = reader;
    }

    @Override
    public @Nullable T next() throws SQLException {
        CachedStatement current = statement == null ? start() : statement;
        return current.step() ? current.read(reader) : null;
    }

    private CachedStatement start() throws SQLException {
        CachedStatement started = connection.statements().take(prepared);
        statement = started;
        started.query(arguments);
        return started;
    }

    @Override
    public boolean exhausted() {
        return false;
    }

    @Override
    public boolean open() {
        return statement != null;
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public void close(Context context) {
        CachedStatement held = statement;
        if (held != null) {
            statement = null;
            connection.statements().giveBack(held);
        }
    }
}
