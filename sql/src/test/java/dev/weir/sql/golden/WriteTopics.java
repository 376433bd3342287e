package dev.weir.sql.golden;

import static dev.weir.sql.golden.SelectTopics.ACTIVE;
import static dev.weir.sql.golden.SelectTopics.AGE;
import static dev.weir.sql.golden.SelectTopics.BUYER;
import static dev.weir.sql.golden.SelectTopics.ID;
import static dev.weir.sql.golden.SelectTopics.orders;
import static dev.weir.sql.testing.Exprs.eq;
import static dev.weir.sql.testing.Exprs.int64;
import static dev.weir.sql.testing.Exprs.isNull;
import static dev.weir.sql.testing.Exprs.leaf;
import static dev.weir.sql.testing.Exprs.literal;
import static dev.weir.sql.testing.Exprs.not;
import static dev.weir.sql.testing.Exprs.or;
import static dev.weir.sql.testing.Exprs.param;
import static dev.weir.sql.testing.Exprs.plus;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.sql.testing.Counters;
import dev.weir.sql.testing.Shop;
import dev.weir.sql.testing.Types;
import java.util.Arrays;
import java.util.List;

/** Inserts, updates and deletes. */
final class WriteTopics {
    private static final Alias T0 = new Alias("t0");
    private static final TableId USERS = Shop.USERS.id();

    private WriteTopics() {}

    static Topic insert() {
        List<ColumnId> columns = ids(Shop.NAME, Shop.EMAIL, Shop.ACTIVE);
        List<Expr<ColumnTerm>> values = List.of(param(0, Types.TEXT), param(1, Types.TEXT), literal(Value.Bool.TRUE));
        return new Topic.Builder("insert")
                .add("a row", new Insert(USERS, columns, values, List.of()))
                .add("a row and what the database made of it", new Insert(USERS, columns, values, ids(Shop.USER_ID)))
                .add(
                        "a row of every type",
                        new Insert(
                                Shop.ORDERS.id(),
                                Shop.ORDERS.columns().stream().map(Column::id).toList(),
                                List.of(
                                        param(0, Types.UUID),
                                        param(1, Types.INT64),
                                        param(2, Types.INT32),
                                        param(3, Types.DECIMAL),
                                        param(4, Types.FLOAT32),
                                        param(5, Types.of(Types.STATUS)),
                                        param(6, Types.INSTANT)),
                                ids(Shop.PRICE, Shop.PLACED_AT)))
                .add(
                        "a row of nothing but what the database makes",
                        new Insert(Counters.TABLE.id(), List.of(), List.of(), ids(Counters.ID)))
                .build();
    }

    static Topic update() {
        ColumnAssignment name = new ColumnAssignment(Shop.NAME.id(), param(0, Types.TEXT));
        ColumnAssignment older =
                new ColumnAssignment(Shop.AGE.id(), plus(AGE, literal(new Value.Int(ScalarType.INT32, 1))));
        ColumnAssignment active = new ColumnAssignment(Shop.ACTIVE.id(), or(not(ACTIVE), isNull(AGE)));
        return new Topic.Builder("update")
                .add("a row", new UpdateRows(USERS, T0, List.of(name), eq(ID, param(1, Types.INT64)), List.of()))
                .add(
                        "every row, and what it is afterwards",
                        new UpdateRows(
                                USERS, T0, List.of(older, active), Expr.alwaysTrue(), ids(Shop.USER_ID, Shop.AGE)))
                .add("rows that others point to", new UpdateRows(USERS, T0, List.of(name), buyers(), List.of()))
                .build();
    }

    static Topic delete() {
        return new Topic.Builder("delete")
                .add("a row", new DeleteRows(USERS, T0, eq(ID, param(0, Types.INT64))))
                .add("every row", new DeleteRows(Shop.ORDERS.id(), T0, Expr.alwaysTrue()))
                .add("rows that none points to", new DeleteRows(USERS, T0, not(buyers())))
                .build();
    }

    private static Expr<ColumnTerm> buyers() {
        return leaf(new ColumnTerm.Exists(orders(int64(1), eq(BUYER, ID))));
    }

    private static List<ColumnId> ids(Column... columns) {
        return Arrays.stream(columns).map(Column::id).toList();
    }
}
