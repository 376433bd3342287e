package dev.weir.planner.lower;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;

/**
 * The condition that a row comes after another one in an order: {@code a > :1 OR a = :1 AND (b > :2 OR b = :2 AND c > :3)}.
 * A NULL comes before or after all values, as its sort key says, and is like any other NULL.
 */
final class AfterRow {
    private AfterRow() {}

    /**
     * One key of the order.
     *
     * @param last the key's value in the other row
     * @param nullable whether the key may be NULL
     */
    record Key(SortKey<ColumnTerm> sort, Expr<ColumnTerm> last, boolean nullable) {
        private Expr<ColumnTerm> here() {
            return sort.expr();
        }
    }

    /** Returns the condition, which is meant for a filter: where it is not TRUE, it may be UNKNOWN. */
    static Expr<ColumnTerm> condition(List<Key> keys) {
        Key first = keys.get(0);
        if (keys.size() == 1) {
            return after(first);
        }
        Expr<ColumnTerm> tied = new Expr.And<>(List.of(same(first), condition(keys.subList(1, keys.size()))));
        return new Expr.Or<>(List.of(after(first), tied));
    }

    private static Expr<ColumnTerm> after(Key key) {
        ComparisonOp op = key.sort().direction() == SortKey.Direction.ASCENDING ? ComparisonOp.GT : ComparisonOp.LT;
        Expr<ColumnTerm> beyond = new Expr.Comparison<>(op, key.here(), key.last());
        if (!key.nullable()) {
            return beyond;
        }
        Expr<ColumnTerm> isNull = new Expr.IsNull<>(key.here());
        Expr<ColumnTerm> wasNull = new Expr.IsNull<>(key.last());
        Expr<ColumnTerm> pastNulls =
                switch (key.sort().nulls()) {
                    case FIRST -> new Expr.And<>(List.of(wasNull, new Expr.Not<>(isNull)));
                    case LAST -> new Expr.And<>(List.of(isNull, new Expr.Not<>(wasNull)));
                };
        return new Expr.Or<>(List.of(beyond, pastNulls));
    }

    private static Expr<ColumnTerm> same(Key key) {
        Expr<ColumnTerm> equal = new Expr.Comparison<>(ComparisonOp.EQ, key.here(), key.last());
        return key.nullable()
                ? new Expr.Or<>(List.of(
                        equal, new Expr.And<>(List.of(new Expr.IsNull<>(key.here()), new Expr.IsNull<>(key.last())))))
                : equal;
    }
}
