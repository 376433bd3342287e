package dev.weir.sql.ddl;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.NameLimit;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.value.EnumType;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.ColumnTypes;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.KeyText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the statements that create and drop a table, each on one line. Stateless and safe to share.
 *
 * <p>What a column type does not refuse by itself is a check of the column, named so that a violation tells which one it
 * was: {@code <table>_<column>_range}, {@code _boolean} or {@code _labels}.
 */
public final class TableWriter {
    private final Dialect dialect;
    private final ColumnTypes types;
    private final NameLimit names;

    /**
     * Makes a writer.
     *
     * @param names how long a name of a check may be
     */
    public TableWriter(Dialect dialect, NameLimit names) {
        this.dialect = dialect;
        this.types = dialect.columnTypes();
        this.names = names;
    }

    /**
     * Returns the statements that create a table and then its indexes, each only if nothing of its name is there. An
     * index on exactly the primary key is left out, since the key has one.
     *
     * @throws InternalException if a column is counted up that is not the whole primary key
     */
    public List<String> createTable(Table table) {
        return createTable(table, List.of());
    }

    /**
     * Returns what {@link #createTable(Table)} does, without some of the table's foreign keys.
     *
     * @param later the keys that are left out
     */
    public List<String> createTable(Table table, List<ForeignKey> later) {
        List<String> statements = new ArrayList<>();
        labels(table).forEach(labels -> statements.addAll(types.create(labels)));
        statements.add(table(table, later));
        if (!types.indexesInTable()) {
            indexes(table).forEach(index -> statements.add(index(table, index)));
        }
        return List.copyOf(statements);
    }

    /** Returns the statements that drop a table, with its indexes and all it holds, if it is there. */
    public List<String> dropTable(Table table) {
        List<String> statements = new ArrayList<>();
        statements.add(
                text(writer().sql("DROP TABLE IF EXISTS ").identifier(table.id().name())));
        labels(table).forEach(labels -> statements.addAll(types.drop(labels)));
        return List.copyOf(statements);
    }

    /** Returns the statements that add foreign keys to a table, each only if the table has none of its name. */
    public List<String> addForeignKeys(Table table, List<ForeignKey> keys) {
        return keys.stream()
                .flatMap(key -> dialect.foreignKeys().add(table.id(), key).stream())
                .toList();
    }

    /** Returns the statements that drop foreign keys of a table, each only if the table is there and has it. */
    public List<String> dropForeignKeys(Table table, List<ForeignKey> keys) {
        return keys.stream()
                .flatMap(key -> dialect.foreignKeys().drop(table.id(), key).stream())
                .toList();
    }

    private static Stream<EnumType> labels(Table table) {
        return table.columns().stream()
                .map(column -> column.type().storage())
                .filter(StorageType.Labels.class::isInstance)
                .map(storage -> ((StorageType.Labels) storage).type())
                .distinct();
    }

    private static List<TableIndex> indexes(Table table) {
        return table.indexes().stream()
                .filter(index -> !index.columns().equals(table.primaryKey()))
                .toList();
    }

    private String table(Table table, List<ForeignKey> later) {
        SqlWriter out = writer();
        out.sql("CREATE TABLE IF NOT EXISTS ").identifier(table.id().name()).sql(" (");
        out.list(parts(table, later, out), Runnable::run).sql(")");
        return text(out.sql(types.tableOptions()));
    }

    private List<Runnable> parts(Table table, List<ForeignKey> later, SqlWriter out) {
        ColumnWriter columns = new ColumnWriter(dialect, names, out);
        List<Runnable> parts = new ArrayList<>();
        boolean counted = false;
        for (Column column : table.columns()) {
            requireSoleKeyIfCounted(column, table);
            counted |= column.autoIncrement();
            parts.add(() -> columns.write(column, isKeyed(column.id(), table)));
        }
        if (!table.primaryKey().isEmpty() && !counted) {
            parts.add(() -> names(out.sql("PRIMARY KEY "), table.primaryKey()));
        }
        table.foreignKeys().stream()
                .filter(key -> !later.contains(key))
                .forEach(key -> parts.add(() -> foreignKey(out, table, key)));
        if (types.indexesInTable()) {
            indexes(table).forEach(index -> parts.add(() -> indexInTable(out, table, index)));
        }
        return parts;
    }

    private static boolean isKeyed(ColumnId column, Table table) {
        return table.primaryKey().contains(column)
                || table.indexes().stream().anyMatch(index -> index.columns().contains(column))
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column));
    }

    private static void requireSoleKeyIfCounted(Column column, Table table) {
        if (column.autoIncrement() && !table.primaryKey().equals(List.of(column.id()))) {
            throw new InternalException(
                    TableWriter.class,
                    column.id() + " is counted up but not the key, which IncrementIsSoleKey refuses");
        }
    }

    private void foreignKey(SqlWriter out, Table table, ForeignKey key) {
        KeyText text = new KeyText(table.id(), key, dialect.identifierQuote());
        out.sql("CONSTRAINT ").identifier(key.name()).sql(" FOREIGN KEY ").sql(text.reference());
    }

    private String index(Table table, TableIndex index) {
        SqlWriter out = writer();
        out.sql(index.unique() ? "CREATE UNIQUE INDEX IF NOT EXISTS " : "CREATE INDEX IF NOT EXISTS ");
        out.identifier(index.name()).sql(" ON ").identifier(table.id().name()).sql(" ");
        indexColumns(out, table, index);
        return text(out);
    }

    private void indexInTable(SqlWriter out, Table table, TableIndex index) {
        out.sql(index.unique() ? "UNIQUE INDEX " : "INDEX ")
                .identifier(index.name())
                .sql(" ");
        indexColumns(out, table, index);
    }

    private void indexColumns(SqlWriter out, Table table, TableIndex index) {
        out.sql("(");
        out.list(index.columns(), column -> {
            boolean nullable = table.column(column).map(Column::nullable).orElse(true);
            out.identifier(column.name()).sql(types.indexed(nullable));
        });
        out.sql(")");
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
