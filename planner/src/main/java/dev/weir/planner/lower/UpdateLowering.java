package dev.weir.planner.lower;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.mapping.FieldMapping;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.planner.plan.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * Lowers an update. What it answers the database gives back, or, where it cannot, a read by the key afterwards: by the
 * filter it would find nothing where a field was changed that the filter looks at.
 */
final class UpdateLowering {
    private final LoweringContext context;
    private final TableRewriting rewriting;

    UpdateLowering(LoweringContext context, TableRewriting rewriting) {
        this.context = context;
        this.rewriting = rewriting;
    }

    Lowered lower(Update update) {
        Scope scope = context.scope(update.model());
        ExprLowering exprs = new ExprLowering(context, scope);
        Expr<ColumnTerm> where = selected(context, scope, update.selection());
        List<ColumnAssignment> assignments = new ArrayList<>();
        for (Assignment assignment : update.assignments()) {
            Expr<ColumnTerm> value = exprs.value(assignment.value(), context.given(assignment.field()));
            assignments.addAll(context.mapping(update.model()).write(assignment.field(), value));
        }
        boolean readsBack =
                !update.returning().isEmpty() && !context.capability().has(Feature.RETURNING);
        List<FieldId> returning = readsBack ? List.of() : update.returning();
        UpdateRows rows = new UpdateRows(
                context.mapping(update.model()).table(),
                scope.alias(),
                assignments,
                where,
                columns(update.model(), returning));
        return rewriting
                .update(rows)
                .map(rewritten -> new Operation.Run(rewritten, context.given(returning)))
                .map(change -> readsBack
                        ? new Lowered(new Action.ReadBack(change, readBack(update)), AccessMode.WRITE, true)
                        : new Lowered(new Action.Change(change), AccessMode.WRITE, false))
                .orElseGet(() -> new Lowered(new Action.Nothing(), AccessMode.WRITE, false));
    }

    /** Returns the select of the fields that an update answers, by the key, which no update changes. */
    private Operation.Run readBack(Update update) {
        if (!KeyEquality.isExactly(
                update.selection(), context.model(update.model()).key())) {
            throw new InternalException(UpdateLowering.class, "a read-back by more than the key; ReturningIsSupported");
        }
        Scope scope = context.scope(update.model());
        Select select =
                new SelectLowering(context).select(scope, update.selection(), context.read(scope, update.returning()));
        return new Operation.Run(rewriting.select(select).orElse(select), context.given(update.returning()));
    }

    private List<ColumnId> columns(ModelId model, List<FieldId> fields) {
        return fields.stream()
                .map(field -> context.mapping(model).field(field))
                .map(FieldMapping::writes)
                .map(writes -> writes.get(0).column())
                .toList();
    }

    /**
     * Returns the condition that a row in scope is among those of a selection. Only a select can be cut to a limit, so with
     * one the rows are found by their keys.
     */
    static Expr<ColumnTerm> selected(LoweringContext context, Scope scope, Selection selection) {
        if (selection.limit().isNone()) {
            return new ExprLowering(context, scope).filter(selection.filter());
        }
        List<FieldId> key = context.model(scope.model()).key();
        Scope inner = context.scope(scope.model());
        Select keys = new SelectLowering(context).select(inner, selection, context.read(inner, key));
        return new Expr.Leaf<>(new ColumnTerm.InSelect(context.read(scope, key), keys));
    }
}
