package dev.weir.planner.lower;

import dev.weir.core.driver.Operation;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.planner.plan.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * Lowers a query for selected values. Where an instance or what a relation leads to is among them, instances are read as
 * they always are, and the computed values with them.
 */
final class ValuesLowering {
    private final LoweringContext context;
    private final TableRewriting rewriting;
    private final int arguments;

    ValuesLowering(LoweringContext context, TableRewriting rewriting, int arguments) {
        this.context = context;
        this.rewriting = rewriting;
        this.arguments = arguments;
    }

    Action lower(Query query) {
        return query.projection().hasInstances() ? withInstances(query) : values(query);
    }

    private Action withInstances(Query query) {
        Action action = new WindowLowering(context, rewriting, arguments).lower(query);
        return action instanceof Action.Fetch fetch
                ? new Action.FetchWithValues(
                        fetch,
                        query.projection().computed().size(),
                        new IncludeLowering(context, rewriting, arguments)
                                .lists(query.projection().listed()))
                : action;
    }

    private Action values(Query query) {
        Scope scope = context.scope(query.model());
        SelectedColumns columns = SelectedColumns.values(query.projection().computed(), scope, context);
        Select all = new SelectLowering(context).select(scope, query.selection(), columns.exprs());
        boolean single = TotalOrder.isSingle(new TotalOrder(context, rewriting).of(scope, all));
        Select select = query.projection().distinct() && !single ? distinct(query, scope, columns) : all;
        return rewriting
                .select(select)
                .<Action>map(whole -> new Action.Values(new Operation.Run(whole, columns.types(), single)))
                .orElseGet(Action.Nothing::new);
    }

    /**
     * Returns the select that gives each row once. They are ordered outside of the derived table that finds them, where an
     * order may be by anything: by whether a value is NULL, for one.
     */
    private Select distinct(Query query, Scope scope, SelectedColumns columns) {
        Selection selection = query.selection();
        ExprLowering exprs = new ExprLowering(context, scope);
        Select rows = new Select(
                true, context.from(scope), columns.exprs(), exprs.filter(selection.filter()), List.of(), Limit.none());
        if (selection.sort().isEmpty() && selection.limit().isNone()) {
            return rows;
        }
        Alias alias = context.alias();
        List<Expr<ColumnTerm>> given = OuterColumns.of(alias, columns.types()).exprs();
        return new Select(
                new From.Derived(rows, alias),
                given,
                Expr.alwaysTrue(),
                sort(query, given),
                SelectLowering.limit(exprs, selection.limit()));
    }

    /** Each sort key is one of the selected values, which verification saw to. */
    private static List<SortKey<ColumnTerm>> sort(Query query, List<Expr<ColumnTerm>> given) {
        List<Expr<FieldTerm>> selected = query.projection().computed().stream()
                .map(Output.Computed::expr)
                .toList();
        List<SortKey<ColumnTerm>> keys = new ArrayList<>();
        for (SortKey<FieldTerm> key : query.selection().sort()) {
            keys.add(new SortKey<>(given.get(selected.indexOf(key.expr())), key.direction(), key.nulls()));
        }
        return keys;
    }
}
