package dev.weir.planner.lower;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import java.util.List;

/**
 * Instances that other rows are joined to. They are a derived table where a limit counts them, since it would count the
 * joined rows otherwise, and where what they are ordered by takes a subquery.
 *
 * @param fields the model's stored fields, in the model's order
 */
record JoinedInstances(
        From from, Expr<ColumnTerm> where, List<Expr<ColumnTerm>> fields, List<SortKey<ColumnTerm>> order) {
    JoinedInstances {
        fields = List.copyOf(fields);
        order = List.copyOf(order);
    }

    /** Returns the instances that a select of a model's stored fields gives. */
    static JoinedInstances of(Select select, LoweringContext context) {
        if (select.limit().isNone()) {
            Select rows = SortedColumns.of(select, context).select();
            int fields = select.columns().size();
            return new JoinedInstances(rows.from(), rows.where(), rows.columns().subList(0, fields), rows.orderBy());
        }
        CountedRows rows = CountedRows.of(select, context);
        return new JoinedInstances(
                new From.Derived(rows.select(), rows.alias()), Expr.alwaysTrue(), rows.columns(), rows.order());
    }
}
