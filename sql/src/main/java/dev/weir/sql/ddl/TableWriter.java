package dev.weir.sql.ddl;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the statements that create and drop a table, each on one line. Stateless and safe to share.
 *
 * <p>What a column type does not refuse by itself is a check of the column, named so that a violation tells which one it
 * was: {@code <table>_<column>_range}, {@code _boolean} or {@code _labels}.
 */
public final class TableWriter {
    private final Dialect dialect;

    public TableWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Returns the statements that create a table and then its indexes, each only if nothing of its name is there. An
     * index on exactly the primary key is left out, since the key has one.
     *
     * @throws InternalException if a column is counted up that is not the whole primary key
     */
    public List<String> createTable(Table table) {
        List<String> statements = new ArrayList<>();
        statements.add(table(table));
        for (TableIndex index : table.indexes()) {
            if (!index.columns().equals(table.primaryKey())) {
                statements.add(index(table, index));
            }
        }
        return List.copyOf(statements);
    }

    /** Returns the statements that drop a table, with its indexes and all it holds, if it is there. */
    public List<String> dropTable(Table table) {
        return List.of(
                text(writer().sql("DROP TABLE IF EXISTS ").identifier(table.id().name())));
    }

    private String table(Table table) {
        SqlWriter out = writer();
        ColumnWriter columns = new ColumnWriter(dialect, out);
        List<Runnable> parts = new ArrayList<>();
        boolean counted = false;
        for (Column column : table.columns()) {
            requireSoleKeyIfCounted(column, table);
            counted |= column.autoIncrement();
            parts.add(() -> columns.write(column));
        }
        if (!table.primaryKey().isEmpty() && !counted) {
            parts.add(() -> names(out.sql("PRIMARY KEY "), table.primaryKey()));
        }
        for (ForeignKey key : table.foreignKeys()) {
            parts.add(() -> foreignKey(out, key));
        }
        out.sql("CREATE TABLE IF NOT EXISTS ").identifier(table.id().name()).sql(" (");
        out.list(parts, Runnable::run).sql(")");
        return text(out.sql(dialect.columnTypes().tableOptions()));
    }

    private static void requireSoleKeyIfCounted(Column column, Table table) {
        if (column.autoIncrement() && !table.primaryKey().equals(List.of(column.id()))) {
            throw new InternalException(
                    TableWriter.class,
                    column.id() + " is counted up but not the key, which IncrementIsSoleKey refuses");
        }
    }

    private static void foreignKey(SqlWriter out, ForeignKey key) {
        out.sql("CONSTRAINT ").identifier(key.name()).sql(" FOREIGN KEY ");
        names(out, key.columns());
        out.sql(" REFERENCES ").identifier(key.target().name()).sql(" ");
        names(out, key.targetColumns());
    }

    private String index(Table table, TableIndex index) {
        SqlWriter out = writer();
        out.sql(index.unique() ? "CREATE UNIQUE INDEX IF NOT EXISTS " : "CREATE INDEX IF NOT EXISTS ");
        out.identifier(index.name()).sql(" ON ").identifier(table.id().name()).sql(" ");
        names(out, index.columns());
        return text(out);
    }

    private static void names(SqlWriter out, List<ColumnId> columns) {
        out.sql("(").list(columns, column -> out.identifier(column.name())).sql(")");
    }

    private SqlWriter writer() {
        return new SqlWriter(dialect.identifierQuote(), dialect::placeholder);
    }

    private static String text(SqlWriter out) {
        return out.toBoundSql().text();
    }
}
