package dev.weir.driver.dynamodb.testing;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType.Plain;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ScalarType;
import java.util.List;
import java.util.UUID;

/** A table of one partition, whose rows have every mixture of values and NULL. */
public final class Numbers {
    public static final TableId ID = new TableId("numbers");
    public static final ColumnType INT64 = new ColumnType(ScalarType.INT64, Plain.INT64);
    public static final ColumnType TEXT = new ColumnType(ScalarType.TEXT, Plain.TEXT);
    public static final ColumnType BOOL = new ColumnType(ScalarType.BOOL, Plain.BOOLEAN);
    public static final Column PARTITION = column("p", INT64, false);
    public static final Column PLACE = column("n", INT64, false);
    public static final Column A = column("a", INT64, true);
    public static final Column B = column("b", INT64, true);
    public static final Column WORD = column("size", TEXT, true); // a reserved word
    public static final Column FLAG = column("flag", BOOL, true);
    public static final List<Column> COLUMNS = List.of(PARTITION, PLACE, A, B, WORD, FLAG);
    public static final List<Column> KEY = List.of(PARTITION, PLACE);
    public static final Table TABLE = new Table(ID, COLUMNS, List.of(PARTITION.id(), PLACE.id()), List.of(), List.of());

    private static final Alias ALIAS = new Alias("t0");

    private Numbers() {}

    private static Column column(String name, ColumnType type, boolean nullable) {
        return new Column(new ColumnId(ID, name), type, nullable, false);
    }

    /** Returns a column's value in a row. */
    public static Expr<ColumnTerm> of(Column column) {
        return new Expr.Leaf<>(new ColumnTerm.ColumnRef(ALIAS, column.id(), column.type(), column.nullable()));
    }

    /** Returns what is bound in a slot. */
    public static Expr<ColumnTerm> slot(int slot, ColumnType type) {
        return new Expr.Leaf<>(new ColumnTerm.Param(slot, type));
    }

    /** Returns what the names of one test's tables begin with. */
    public static String prefix() {
        return "d" + UUID.randomUUID().toString().substring(0, 8) + "_";
    }
}
