package dev.weir.driver.sqlite;

import dev.weir.core.driver.Operation;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.sql.Binding;
import dev.weir.sql.BoundSql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Operations whose text a test writes itself: the statement only stands for its text. */
final class RawSql implements SqlRenderer {
    static final ColumnType INT64 = new ColumnType(ScalarType.INT64, StorageType.Plain.INT64);
    static final ColumnType FLOAT64 = new ColumnType(ScalarType.FLOAT64, StorageType.Plain.FLOAT64);
    static final ColumnType TEXT = new ColumnType(ScalarType.TEXT, StorageType.Plain.TEXT);
    static final ColumnType BYTES = new ColumnType(ScalarType.BYTES, StorageType.Plain.BLOB);
    static final ColumnType BOOL = new ColumnType(ScalarType.BOOL, StorageType.Plain.INT8);

    private final Map<TableStatement, BoundSql> texts = Collections.synchronizedMap(new IdentityHashMap<>());

    /** A query; each parameter is bound from the slot of its place. */
    Operation.Run query(String sql, List<ColumnType> results, ColumnType... parameters) {
        Alias alias = new Alias("t");
        Select statement = new Select(
                new From.Stored(new TableId("queried"), alias),
                List.of(new Expr.Literal<>(Value.Bool.TRUE)),
                Expr.alwaysTrue(),
                List.of(),
                Limit.none());
        return run(statement, sql, results, scalars(parameters));
    }

    /** A write that answers how many rows it changed. */
    Operation.Run write(String table, String sql, ColumnType... parameters) {
        return run(
                new DeleteRows(new TableId(table), new Alias("t"), Expr.alwaysTrue()),
                sql,
                List.of(),
                scalars(parameters));
    }

    /** An insert, with what it returns. */
    Operation.Run insert(String table, String sql, List<ColumnType> results, ColumnType... parameters) {
        return run(new Insert(new TableId(table), List.of(), List.of(), List.of()), sql, results, scalars(parameters));
    }

    Operation.Run run(TableStatement statement, String sql, List<ColumnType> results, List<Binding> bindings) {
        texts.put(statement, new BoundSql(sql, bindings));
        return new Operation.Run(statement, results);
    }

    private static List<Binding> scalars(ColumnType... parameters) {
        List<Binding> bindings = new ArrayList<>();
        for (ColumnType parameter : parameters) {
            bindings.add(new Binding.Scalar(bindings.size(), parameter));
        }
        return bindings;
    }

    @Override
    public BoundSql statement(TableStatement statement) {
        BoundSql text = texts.get(statement);
        return text == null ? SqlRenderer.sqlite().statement(statement) : text;
    }

    @Override
    public List<String> createTable(Table table) {
        return SqlRenderer.sqlite().createTable(table);
    }

    @Override
    public List<String> dropTable(Table table) {
        return SqlRenderer.sqlite().dropTable(table);
    }
}
