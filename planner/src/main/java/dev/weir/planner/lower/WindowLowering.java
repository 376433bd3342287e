package dev.weir.planner.lower;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Windowing;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.Value;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Load;
import dev.weir.planner.plan.Windows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers a query for instances: which operation reads them and, if relations are loaded with them, in what windows. */
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
        List<Expr<ColumnTerm>> columns = context.read(scope, context.fields(query.model()));
        Select select = new SelectLowering(context).select(scope, query.selection(), columns);
        Optional<Select> rewritten = rewriting.select(select);
        if (rewritten.isEmpty()) {
            return new Action.Nothing();
        }
        List<Load> loads = new IncludeLowering(context, rewriting, arguments).lower(query.model(), query.includes());
        Select complete = totallyOrdered(scope, select);
        Select ordered = rewriting.select(complete).orElse(complete);
        return loads.isEmpty()
                ? whole(query.model(), rewritten.get(), isSingle(ordered), loads, new Windows.None())
                : windowed(query.model(), rewritten.get(), ordered, loads);
    }

    /** Returns whether one row at the most can match: simplification then leaves no order. */
    private static boolean isSingle(Select ordered) {
        return ordered.orderBy().isEmpty();
    }

    /**
     * Chooses the windows.
     *
     * @param select gives the instances
     * @param ordered gives the same, in an order in which no two are alike
     */
    private Action.Fetch windowed(ModelId model, Select select, Select ordered, List<Load> loads) {
        Windowing windowing = context.capability().queries().windowing();
        boolean single = isSingle(ordered);
        if (single || fitsOneWindow(select)) {
            return whole(model, select, single, loads, new Windows.Sole());
        }
        return windowing == Windowing.KEYSET
                ? new KeysetLowering(context, rewriting, arguments).lower(model, ordered, loads)
                : whole(model, select, false, loads, new Windows.OfOneResult(windowing, context.window()));
    }

    private Action.Fetch whole(ModelId model, Select select, boolean single, List<Load> loads, Windows windows) {
        Operation.Run operation = new Operation.Run(select, context.given(context.fields(model)), single);
        return new Action.Fetch(operation, model, loads, windows);
    }

    /** Appends the parts of the key to the order. */
    private Select totallyOrdered(Scope scope, Select select) {
        List<SortKey<ColumnTerm>> order = new ArrayList<>(select.orderBy());
        for (Expr<ColumnTerm> part :
                context.read(scope, context.model(scope.model()).key())) {
            if (order.stream().noneMatch(key -> key.expr().equals(part))) {
                order.add(SortKey.ascending(part));
            }
        }
        return select.withOrderBy(order);
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
