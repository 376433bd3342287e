package dev.weir.driver.sqlite;

import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs one writing statement, for one row of arguments or for many. */
final class StatementWrite {
    /** Rows handed to SQLite before it is asked again whether the write is still wanted. */
    private static final int BATCH = 128;

    private final SqliteConnection connection;
    private final PreparedRun prepared;

    StatementWrite(SqliteConnection connection, PreparedRun prepared) {
        this.connection = connection;
        this.prepared = prepared;
    }

    /** Runs the statement once and returns what it gives back, or the number of rows it changed. */
    <T> List<T> one(Arguments arguments, RowReader<T> reader) throws SQLException {
        CachedStatement statement = connection.statements().take(prepared);
        try {
            if (!prepared.givesRows()) {
                return count(statement.update(arguments), reader);
            }
            List<T> returned = new ArrayList<>(1);
            returned(statement, arguments, reader, returned);
            return returned;
        } finally {
            connection.statements().giveBack(statement);
        }
    }

    /** Runs the statement once per row, all or none, and returns what that gives back in the order of the rows. */
    <T> List<T> all(List<Arguments> rows, RowReader<T> reader, CancelGate gate) throws SQLException {
        if (rows.size() == 1) {
            return one(rows.get(0), reader);
        }
        CachedStatement statement = connection.statements().take(prepared);
        try {
            return connection
                    .transaction()
                    .atomically(() -> prepared.givesRows()
                            ? allReturned(statement, rows, reader, gate)
                            : count(allCounted(statement, rows, gate), reader));
        } finally {
            connection.statements().giveBack(statement);
        }
    }

    private static <T> List<T> allReturned(
            CachedStatement statement, List<Arguments> rows, RowReader<T> reader, CancelGate gate) throws SQLException {
        List<T> returned = new ArrayList<>(rows.size());
        for (Arguments row : rows) {
            requireWanted(gate);
            returned(statement, row, reader, returned);
        }
        return returned;
    }

    private static long allCounted(CachedStatement statement, List<Arguments> rows, CancelGate gate)
            throws SQLException {
        long changed = 0;
        int waiting = 0;
        for (Arguments row : rows) {
            statement.addToBatch(row);
            if (++waiting == BATCH) {
                requireWanted(gate);
                changed += statement.updateBatch();
                waiting = 0;
            }
        }
        return waiting == 0 ? changed : changed + statement.updateBatch();
    }

    private static <T> void returned(CachedStatement statement, Arguments arguments, RowReader<T> reader, List<T> out)
            throws SQLException {
        statement.query(arguments);
        while (statement.step()) {
            out.add(statement.read(reader));
        }
        statement.closeResult();
    }

    /** Returns the one answer of a write without result columns. */
    static <T> List<T> count(long changed, RowReader<T> reader) {
        return List.of(Objects.requireNonNull(reader.read(new CountRow(changed)), "a RowReader returned null"));
    }

    private static void requireWanted(CancelGate gate) {
        if (gate.isShut()) {
            throw SqliteErrors.unwanted();
        }
    }
}
