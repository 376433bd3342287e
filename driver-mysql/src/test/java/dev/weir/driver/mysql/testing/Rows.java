package dev.weir.driver.mysql.testing;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.StorageTypes;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** A table {@code notes} with a key that is counted up and one column more, and what is done with it. */
public record Rows(ScalarType type) {
    private static final TableId NOTES = new TableId("notes");
    private static final Alias ALIAS = new Alias("t0");
    private static final StorageTypes STORAGE = new StorageTypes(EnumSet.allOf(ScalarType.class), true, 6);
    private static final ColumnId ID = new ColumnId(NOTES, "id");
    private static final ColumnId VALUE = new ColumnId(NOTES, "value");

    public Operation create() {
        List<Column> columns = List.of(
                new Column(ID, columnType(ScalarType.INT64), false, true),
                new Column(VALUE, columnType(type), true, false));
        return new Operation.CreateTable(new Table(NOTES, columns, List.of(ID), List.of(), List.of()));
    }

    /** Inserts the value in slot 0 and gives back the key. */
    public Operation insert() {
        Expr<ColumnTerm> value = new Expr.Leaf<>(new ColumnTerm.Param(0, columnType(type)));
        Insert insert = new Insert(NOTES, List.of(VALUE), List.of(value), List.of(ID));
        return new Operation.Run(insert, List.of(columnType(ScalarType.INT64)));
    }

    /** Selects key and value of every row. */
    public Operation selectAll() {
        return select(Expr.alwaysTrue());
    }

    /** Selects key and value of the rows whose value is equal to slot 0. */
    public Operation selectEqual() {
        return select(new Expr.Comparison<>(
                ComparisonOp.EQ, column(VALUE, type), new Expr.Leaf<>(new ColumnTerm.Param(0, columnType(type)))));
    }

    private Operation select(Expr<ColumnTerm> where) {
        List<Expr<ColumnTerm>> columns = new ArrayList<>();
        columns.add(column(ID, ScalarType.INT64));
        columns.add(column(VALUE, type));
        Select select = new Select(new From.Stored(NOTES, ALIAS), columns, where, List.of(), Limit.none());
        return new Operation.Run(select, List.of(columnType(ScalarType.INT64), columnType(type)));
    }

    private static Expr<ColumnTerm> column(ColumnId id, ScalarType type) {
        return new Expr.Leaf<>(new ColumnTerm.ColumnRef(ALIAS, id, columnType(type), true));
    }

    private static ColumnType columnType(ScalarType type) {
        return new ColumnType(type, STORAGE.storageOf(type));
    }
}
