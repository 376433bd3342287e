package dev.weir.planner.lower;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.ArrayList;
import java.util.List;

/** Selects of a model's rows in an order in which no two are alike: the parts of the key come last. */
final class TotalOrder {
    private final LoweringContext context;
    private final TableRewriting rewriting;

    TotalOrder(LoweringContext context, TableRewriting rewriting) {
        this.context = context;
        this.rewriting = rewriting;
    }

    /** Returns a select with the parts of the key appended to its order, simplified. */
    Select of(Scope scope, Select select) {
        List<SortKey<ColumnTerm>> order = new ArrayList<>(select.orderBy());
        for (Expr<ColumnTerm> part :
                context.read(scope, context.model(scope.model()).key())) {
            if (order.stream().noneMatch(key -> key.expr().equals(part))) {
                order.add(SortKey.ascending(part));
            }
        }
        Select complete = select.withOrderBy(order);
        return rewriting.select(complete).orElse(complete);
    }

    /** Returns whether one row at the most can match: simplification then leaves no order. */
    static boolean isSingle(Select ordered) {
        return ordered.orderBy().isEmpty();
    }
}
