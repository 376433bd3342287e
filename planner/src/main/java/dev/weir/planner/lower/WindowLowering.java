package dev.weir.planner.lower;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Windowing;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.Value;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Load;
import dev.weir.planner.plan.Windows;
import java.util.List;
import java.util.Optional;

/** Lowers a query for instances: which operation reads them and, if what relations lead to comes with them, in what windows. */
final class WindowLowering {
    private final LoweringContext context;
    private final TableRewriting rewriting;
    private final int arguments;

    WindowLowering(LoweringContext context, TableRewriting rewriting, int arguments) {
        this.context = context;
        this.rewriting = rewriting;
        this.arguments = arguments;
    }

    Action lower(Query query) {
        Scope scope = context.scope(query.model());
        List<FieldId> fields = context.fields(query.model());
        SelectedColumns columns = SelectedColumns.fields(fields, scope, context)
                .and(SelectedColumns.values(query.projection().computed(), scope, context));
        Select select = new SelectLowering(context).select(scope, query.selection(), columns.exprs());
        Optional<Select> rewritten = rewriting.select(select);
        if (rewritten.isEmpty()) {
            return new Action.Nothing();
        }
        Select ordered = new TotalOrder(context, rewriting).of(scope, select);
        if (JoinedIncludes.in(query, context.app(), context.capability())) {
            boolean many = JoinedIncludes.leadToMany(query, context.app());
            boolean repeated = JoinedIncludes.repeatInstances(query, context.app());
            return new JoinLowering(context, rewriting, repeated ? ordered : rewritten.get())
                    .lower(query, !many && TotalOrder.isSingle(ordered));
        }
        List<Load> loads = new IncludeLowering(context, rewriting, arguments).lower(query.model(), query.includes());
        return loads.isEmpty() && query.projection().listed().isEmpty()
                ? new Action.Fetch(
                        new Operation.Run(rewritten.get(), columns.types(), TotalOrder.isSingle(ordered)),
                        query.model(),
                        loads,
                        new Windows.None())
                : windowed(query.model(), columns.types(), rewritten.get(), ordered, loads);
    }

    /**
     * Chooses the windows.
     *
     * @param types those of what is given
     * @param select gives the instances, and the values that are selected besides
     * @param ordered gives the same, in an order in which no two are alike
     */
    private Action.Fetch windowed(
            ModelId model, List<ColumnType> types, Select select, Select ordered, List<Load> loads) {
        Windowing windowing = context.capability().queries().windowing();
        boolean single = TotalOrder.isSingle(ordered);
        if (single || fitsOneWindow(select)) {
            return new Action.Fetch(new Operation.Run(select, types, single), model, loads, new Windows.Sole());
        }
        return windowing == Windowing.KEYSET
                ? new KeysetLowering(context, rewriting, arguments).lower(model, types, ordered, loads)
                : new Action.Fetch(
                        new Operation.Run(select, types),
                        model,
                        loads,
                        new Windows.OfOneResult(windowing, context.window()));
    }

    private boolean fitsOneWindow(Select select) {
        return select.limit()
                .count()
                .filter(count -> count instanceof Expr.Literal<ColumnTerm> literal
                        && literal.value() instanceof Value.Int number
                        && number.value() <= context.window())
                .isPresent();
    }
}
