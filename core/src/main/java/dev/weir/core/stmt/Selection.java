package dev.weir.core.stmt;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import java.util.List;

/**
 * Which rows of a model: those for which the filter is TRUE, in order, cut to a limit.
 *
 * @param sort the sort keys, most significant first; without any the order is not promised
 */
public record Selection(Expr<FieldTerm> filter, List<SortKey<FieldTerm>> sort, Limit<FieldTerm> limit) {
    private static final Selection ALL = new Selection(Expr.alwaysTrue(), List.of(), Limit.none());

    public Selection {
        sort = List.copyOf(sort);
    }

    /** Returns the selection of every row. */
    public static Selection all() {
        return ALL;
    }

    /** Returns the selection of the rows for which {@code filter} is TRUE. */
    public static Selection where(Expr<FieldTerm> filter) {
        return new Selection(filter, List.of(), Limit.none());
    }

    /** Returns whether the filter alone decides which rows these are. */
    public boolean isFilterOnly() {
        return limit.isNone();
    }
}
