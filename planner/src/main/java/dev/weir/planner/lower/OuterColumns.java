package dev.weir.planner.lower;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a select that stands in the place of a table, as they are read around it.
 *
 * @param exprs one for each column, in the select's order
 */
record OuterColumns(List<Expr<ColumnTerm>> exprs) {
    OuterColumns {
        exprs = List.copyOf(exprs);
    }

    /**
     * Returns the columns of a select.
     *
     * @param alias by which its rows are known
     */
    static OuterColumns of(Alias alias, List<ColumnType> types) {
        List<Expr<ColumnTerm>> exprs = new ArrayList<>(types.size());
        for (ColumnType type : types) {
            exprs.add(new Expr.Leaf<>(new ColumnTerm.DerivedRef(alias, exprs.size(), type)));
        }
        return new OuterColumns(exprs);
    }

    /**
     * Returns an order of the select as one by its columns.
     *
     * @param positions which column each key is
     */
    List<SortKey<ColumnTerm>> order(List<SortKey<ColumnTerm>> keys, List<Integer> positions) {
        List<SortKey<ColumnTerm>> order = new ArrayList<>(keys.size());
        for (SortKey<ColumnTerm> key : keys) {
            order.add(new SortKey<>(exprs.get(positions.get(order.size())), key.direction(), key.nulls()));
        }
        return order;
    }
}
