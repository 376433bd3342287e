package dev.weir.driver.sqlite;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.TableOfStatement;
import dev.weir.core.value.Arguments;
import dev.weir.sql.Binding;
import dev.weir.sql.BoundSql;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A statement with its text, its binders and the kinds of its result columns, settled once. */
final class PreparedRun implements SqlitePrepared {
    private final Operation.Run operation;
    private final String text;
    private final Binder[] binders;
    private final ColumnKind[] columns;
    private final boolean bulky;
    private final String table;

    PreparedRun(Operation.Run operation, BoundSql sql) {
        this.operation = operation;
        this.text = sql.text();
        this.binders = BinderCompiler.compile(sql.bindings());
        this.columns = kinds(operation.results());
        this.bulky = sql.bindings().stream().anyMatch(Binding.Set.class::isInstance);
        this.table = operation.statement().accept(TableOfStatement.INSTANCE).name();
    }

    private static ColumnKind[] kinds(List<ColumnType> types) {
        return types.stream().map(ColumnType::storage).map(ColumnKind::of).toArray(ColumnKind[]::new);
    }

    @Override
    public Operation operation() {
        return operation;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String table() {
        return table;
    }

    /** Returns the kinds of the result columns, in order; not to be changed. */
    ColumnKind[] columns() {
        return columns;
    }

    /** Returns whether a run binds a whole set of keys, which is not worth keeping until the next run. */
    boolean bulky() {
        return bulky;
    }

    /** Returns whether a run gives rows of its own, and not a count. */
    boolean givesRows() {
        return columns.length > 0;
    }

    /** Binds every placeholder. */
    void bind(PreparedStatement statement, Arguments arguments) throws SQLException {
        for (Binder binder : binders) {
            binder.bind(statement, arguments);
        }
    }

    @Override
    public <T> Rows<T> rows(SqliteConnection connection, Arguments arguments, RowReader<T> reader) {
        return operation.effect() == Operation.Effect.READ
                ? new Cursor<>(connection, this, arguments, reader)
                : new WrittenRows<>(() -> new StatementWrite(connection, this).one(arguments, reader));
    }

    /** Returns whether this inserts rows, and so can be run for many. */
    boolean inserts() {
        return operation.statement() instanceof Insert;
    }

    /**
     * Returns the answer of one run per row, all or none, which has not begun.
     *
     * @param gate asked between two rows whether the answer is still wanted
     */
    <T> Rows<T> rowsOfAll(SqliteConnection connection, List<Arguments> all, RowReader<T> reader, CancelGate gate) {
        return new WrittenRows<>(() -> new StatementWrite(connection, this).all(all, reader, gate));
    }
}
