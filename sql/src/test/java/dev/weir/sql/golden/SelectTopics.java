package dev.weir.sql.golden;

import static dev.weir.sql.testing.Exprs.column;
import static dev.weir.sql.testing.Exprs.compare;
import static dev.weir.sql.testing.Exprs.derived;
import static dev.weir.sql.testing.Exprs.eq;
import static dev.weir.sql.testing.Exprs.int64;
import static dev.weir.sql.testing.Exprs.leaf;
import static dev.weir.sql.testing.Exprs.lt;
import static dev.weir.sql.testing.Exprs.minus;
import static dev.weir.sql.testing.Exprs.param;
import static dev.weir.sql.testing.Exprs.plus;
import static dev.weir.sql.testing.Exprs.text;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.sql.testing.Shop;
import dev.weir.sql.testing.Types;
import java.util.List;

/** What selects are made of, but for their conditions. */
final class SelectTopics {
    static final From USERS = new From.Stored(Shop.USERS.id(), new Alias("t0"));
    static final From ORDERS = new From.Stored(Shop.ORDERS.id(), new Alias("t1"));

    static final Expr<ColumnTerm> ID = column("t0", Shop.USER_ID);
    static final Expr<ColumnTerm> NAME = column("t0", Shop.NAME);
    static final Expr<ColumnTerm> AGE = column("t0", Shop.AGE);
    static final Expr<ColumnTerm> ACTIVE = column("t0", Shop.ACTIVE);

    static final Expr<ColumnTerm> ORDER_ID = column("t1", Shop.ORDER_ID);
    static final Expr<ColumnTerm> BUYER = column("t1", Shop.BUYER);
    static final Expr<ColumnTerm> NUMBER = column("t1", Shop.NUMBER);
    static final Expr<ColumnTerm> PRICE = column("t1", Shop.PRICE);

    private SelectTopics() {}

    static Select users(Expr<ColumnTerm> where) {
        return new Select(USERS, List.of(ID), where, List.of(), Limit.none());
    }

    static Select orders(Expr<ColumnTerm> column, Expr<ColumnTerm> where) {
        return new Select(ORDERS, List.of(column), where, List.of(), Limit.none());
    }

    static Topic shapes() {
        return new Topic.Builder("select")
                .add("every row", new Select(USERS, List.of(ID, NAME), Expr.alwaysTrue(), List.of(), Limit.none()))
                .add("no row", users(Expr.alwaysFalse()))
                .add(
                        "every row with those joined to it",
                        new Select(
                                new From.LeftJoined(
                                        USERS, (From.Stored) ORDERS, new Expr.Comparison<>(ComparisonOp.EQ, BUYER, ID)),
                                List.of(NAME, NUMBER),
                                Expr.alwaysTrue(),
                                List.of(SortKey.ascending(NAME)),
                                Limit.none()))
                .add(
                        "every name once",
                        new Select(true, USERS, List.of(NAME), Expr.alwaysTrue(), List.of(), Limit.none()))
                .add(
                        "by email, the first of the list",
                        new Select(
                                USERS,
                                List.of(ID, NAME),
                                eq(column("t0", Shop.EMAIL), param(0, Types.TEXT)),
                                List.of(SortKey.ascending(NAME), SortKey.descending(ID)),
                                Limit.<ColumnTerm>none().withCount(param(1, Types.INT64))))
                .add(
                        "how many rows",
                        new Select(
                                USERS,
                                List.of(leaf(new ColumnTerm.CountRows())),
                                Expr.alwaysTrue(),
                                List.of(),
                                Limit.none()))
                .add(
                        "how many values",
                        new Select(
                                USERS,
                                List.of(leaf(new ColumnTerm.CountDistinct(NAME))),
                                Expr.alwaysTrue(),
                                List.of(),
                                Limit.none()))
                .add(
                        "how many rows, the limit counted in",
                        new Select(
                                new From.Derived(
                                        new Select(
                                                USERS,
                                                List.of(int64(1)),
                                                lt(AGE, param(0, Types.INT32)),
                                                List.of(),
                                                Limit.<ColumnTerm>none().withCount(param(1, Types.INT64))),
                                        new Alias("d0")),
                                List.of(leaf(new ColumnTerm.CountRows())),
                                Expr.alwaysTrue(),
                                List.of(),
                                Limit.none()))
                .add("the two cheapest orders of each user", cheapest())
                .add(
                        "a row's number among all",
                        orders(
                                leaf(new ColumnTerm.RowNumber(List.of(), List.of(SortKey.ascending(NUMBER)))),
                                Expr.alwaysTrue()))
                .add(
                        "a number in no order",
                        orders(leaf(new ColumnTerm.RowNumber(List.of(BUYER), List.of())), Expr.alwaysTrue()))
                .add(
                        "sums",
                        new Select(
                                USERS,
                                List.of(
                                        minus(ID, minus(ID, int64(1))),
                                        minus(minus(ID, ID), int64(-1)),
                                        plus(ID, plus(ID, ID)),
                                        minus(plus(ID, ID), plus(ID, ID))),
                                Expr.alwaysTrue(),
                                List.of(),
                                Limit.none()))
                .add(
                        "a sum of 32-bit floating-point numbers",
                        orders(
                                minus(
                                        plus(column("t1", Shop.WEIGHT), param(0, Types.FLOAT32)),
                                        column("t1", Shop.WEIGHT)),
                                Expr.alwaysTrue()))
                .add(
                        "a condition as a column",
                        new Select(
                                USERS,
                                List.of(compare(AGE, ComparisonOp.GE, param(0, Types.INT32))),
                                Expr.alwaysTrue(),
                                List.of(),
                                Limit.none()))
                .add(
                        "a select as a column",
                        new Select(
                                USERS,
                                List.of(
                                        ID,
                                        leaf(new ColumnTerm.ScalarSelect(
                                                orders(leaf(new ColumnTerm.CountRows()), eq(BUYER, ID))))),
                                Expr.alwaysTrue(),
                                List.of(),
                                Limit.none()))
                .build();
    }

    private static Select cheapest() {
        Select numbered = new Select(
                ORDERS,
                List.of(
                        ORDER_ID,
                        PRICE,
                        leaf(new ColumnTerm.RowNumber(
                                List.of(BUYER), List.of(SortKey.ascending(PRICE), SortKey.ascending(ORDER_ID))))),
                leaf(new ColumnTerm.InKeys(List.of(BUYER), 0, List.of(Types.INT64))),
                List.of(),
                Limit.none());
        return new Select(
                new From.Derived(numbered, new Alias("d0")),
                List.of(derived("d0", 0, Types.UUID), derived("d0", 1, Types.DECIMAL)),
                compare(derived("d0", 2, Types.INT64), ComparisonOp.LE, param(1, Types.INT64)),
                List.of(SortKey.descending(derived("d0", 1, Types.DECIMAL))),
                Limit.none());
    }

    static Topic order() {
        Topic.Builder topic = new Topic.Builder("order");
        for (SortKey.Direction direction : SortKey.Direction.values()) {
            for (SortKey.NullOrder nulls : SortKey.NullOrder.values()) {
                topic.add(direction + ", nulls " + nulls, sorted(new SortKey<>(AGE, direction, nulls)));
            }
        }
        return topic.add("several keys", sorted(SortKey.descending(AGE), SortKey.ascending(NAME)))
                .add("a constant is no key", sorted(SortKey.ascending(int64(1)), SortKey.ascending(ID)))
                .add("constants alone", sorted(SortKey.ascending(int64(1)), SortKey.ascending(text("name"))))
                .add("a condition as a key", sorted(SortKey.descending(lt(AGE, param(0, Types.INT32)))))
                .add(
                        "decimals by number",
                        new Select(
                                ORDERS,
                                List.of(ORDER_ID),
                                Expr.alwaysTrue(),
                                List.of(new SortKey<>(PRICE, SortKey.Direction.DESCENDING, SortKey.NullOrder.FIRST)),
                                Limit.none()))
                .build();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    private static Select sorted(SortKey<ColumnTerm>... keys) {
        return new Select(USERS, List.of(ID), Expr.alwaysTrue(), List.of(keys), Limit.none());
    }

    static Topic limit() {
        Limit<ColumnTerm> none = Limit.none();
        return new Topic.Builder("limit")
                .add("a count", cut(none.withCount(param(0, Types.INT64))))
                .add("a count that is part of the shape", cut(none.withCount(int64(2))))
                .add(
                        "a count and an offset",
                        cut(none.withCount(param(0, Types.INT64)).withOffset(param(1, Types.INT64))))
                .add("an offset alone", cut(none.withOffset(param(0, Types.INT64))))
                .add("an offset that is part of the shape", cut(none.withOffset(int64(40))))
                .add("a computed count", cut(none.withCount(plus(param(0, Types.INT64), int64(1)))))
                .build();
    }

    private static Select cut(Limit<ColumnTerm> limit) {
        return new Select(USERS, List.of(ID), Expr.alwaysTrue(), List.of(SortKey.ascending(ID)), limit);
    }
}
