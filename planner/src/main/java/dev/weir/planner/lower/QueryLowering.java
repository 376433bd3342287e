package dev.weir.planner.lower;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Operation;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.planner.plan.Action;
import java.util.List;

/** Lowers a query. */
final class QueryLowering {
    private static final ColumnType NUMBER = new ColumnType(ScalarType.INT64, StorageType.Plain.INT64);
    private static final Expr<ColumnTerm> ONE = new Expr.Literal<>(new Value.Int(ScalarType.INT64, 1));

    private final LoweringContext context;
    private final TableRewriting rewriting;
    private final int arguments;

    QueryLowering(LoweringContext context, TableRewriting rewriting, int arguments) {
        this.context = context;
        this.rewriting = rewriting;
        this.arguments = arguments;
    }

    Lowered lower(Query query) {
        Action action =
                switch (query.answer()) {
                    case INSTANCES -> new WindowLowering(context, rewriting, arguments).lower(query);
                    case COUNT -> count(query);
                    case EXISTS -> exists(query);
                    case VALUES -> new ValuesLowering(context, rewriting, arguments).lower(query);
                };
        return new Lowered(action, AccessMode.READ, false);
    }

    /** The order decides which rows a limit lets through, but not how many. */
    private Action count(Query query) {
        Scope scope = context.scope(query.model());
        Selection counted = new Selection(
                query.selection().filter(), List.of(), query.selection().limit());
        return rewriting
                .select(new SelectLowering(context).select(scope, counted, List.of(ONE)))
                .map(this::number)
                .<Action>map(whole -> new Action.Count(new Operation.Run(whole, List.of(NUMBER), true)))
                .orElseGet(Action.Nothing::new);
    }

    /** Returns the number of rows that a select gives. */
    private Select number(Select counted) {
        boolean limited = !counted.limit().isNone();
        return new Select(
                limited ? new From.Derived(counted, context.alias()) : counted.from(),
                List.of(new Expr.Leaf<>(new ColumnTerm.CountRows())),
                limited ? Expr.alwaysTrue() : counted.where(),
                List.of(),
                Limit.none());
    }

    private Action exists(Query query) {
        Scope scope = context.scope(query.model());
        Selection selection = query.selection();
        Selection tested = selection.limit().isNone()
                ? new Selection(
                        selection.filter(),
                        List.of(),
                        Limit.<FieldTerm>none().withCount(new Expr.Literal<>(new Value.Int(ScalarType.INT64, 1))))
                : new Selection(selection.filter(), List.of(), selection.limit());
        Select select = new SelectLowering(context).select(scope, tested, List.of(ONE));
        return rewriting
                .select(select)
                .<Action>map(whole -> new Action.Exists(new Operation.Run(whole, List.of(NUMBER), true)))
                .orElseGet(Action.Nothing::new);
    }
}
