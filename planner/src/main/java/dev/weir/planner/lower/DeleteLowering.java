package dev.weir.planner.lower;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Operation;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.Value;
import dev.weir.planner.plan.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lowers a delete with what depends on it. Dependents go first, deepest first: those whose link is required are deleted,
 * the others lose it. The rows to delete are found once, by their keys, before the first change, since a change to a
 * dependent may change which rows the filter selects; only where the filter is their key itself is that not needed.
 */
final class DeleteLowering {
    private final LoweringContext context;
    private final TableRewriting rewriting;
    private final int keySlot;

    DeleteLowering(LoweringContext context, TableRewriting rewriting, int keySlot) {
        this.context = context;
        this.rewriting = rewriting;
        this.keySlot = keySlot;
    }

    Lowered lower(Delete delete) {
        Model model = context.model(delete.model());
        if (dependents(model).isEmpty()) {
            return alone(delete);
        }
        boolean byKey = KeyEquality.isExactly(delete.selection(), model.key());
        RowSet rows = byKey
                ? scope -> new ExprLowering(context, scope)
                        .filter(delete.selection().filter())
                : scope -> inKeys(scope, model.key());
        Optional<Operation.OnRows> keys = Optional.empty();
        if (!byKey) {
            Scope scope = context.scope(delete.model());
            Select select =
                    new SelectLowering(context).select(scope, delete.selection(), context.read(scope, model.key()));
            keys = rewriting.select(select).map(rewritten -> run(rewritten, context.given(model.key())));
            if (keys.isEmpty()) {
                return new Lowered(new Action.Nothing(), AccessMode.WRITE, false);
            }
        }
        List<Operation.OnRows> changes = new ArrayList<>();
        clearDependents(model, rows, !byKey, changes);
        Operation.OnRows last = run(deletion(model, rows), List.of());
        return new Lowered(new Action.Cascade(keys, changes, last), AccessMode.WRITE, true);
    }

    private Lowered alone(Delete delete) {
        Scope scope = context.scope(delete.model());
        DeleteRows rows = new DeleteRows(
                context.mapping(delete.model()).table(),
                scope.alias(),
                UpdateLowering.selected(context, scope, delete.selection()));
        Action action = rewriting
                .delete(rows)
                .<Action>map(rewritten -> new Action.Change(run(rewritten, List.of())))
                .orElseGet(Action.Nothing::new);
        return new Lowered(action, AccessMode.WRITE, false);
    }

    /** A set of rows of one model, as a condition on the rows in a scope. */
    private interface RowSet {
        Expr<ColumnTerm> contains(Scope scope);
    }

    /** Returns the links that other models hold to a model and that it knows the other direction of, each once. */
    private List<Relation.BelongsTo> dependents(Model model) {
        return model.relations().stream()
                .filter(relation -> !(relation instanceof Relation.BelongsTo))
                .flatMap(relation -> context.app().findLink(relation).stream())
                .distinct()
                .toList();
    }

    /**
     * Adds the changes that leave nothing pointing to a set of rows.
     *
     * @param keyed whether the set is given by the keys in the key slot
     */
    private void clearDependents(Model model, RowSet rows, boolean keyed, List<Operation.OnRows> changes) {
        for (Relation.BelongsTo holder : dependents(model)) {
            Model dependent = context.model(holder.id().model());
            RowSet dependentRows = keyed && holder.references().equals(model.key())
                    ? scope -> inKeys(scope, holder.key())
                    : scope -> linkedTo(scope, holder, rows);
            if (holder.required()) {
                clearDependents(dependent, dependentRows, false, changes);
                changes.add(run(deletion(dependent, dependentRows), List.of()));
            } else {
                changes.add(run(unlinking(dependent, holder, dependentRows), List.of()));
            }
        }
    }

    private Expr<ColumnTerm> inKeys(Scope scope, List<FieldId> fields) {
        return new Expr.Leaf<>(new ColumnTerm.InKeys(context.read(scope, fields), keySlot, context.given(fields)));
    }

    private Expr<ColumnTerm> linkedTo(Scope scope, Relation.BelongsTo holder, RowSet rows) {
        Scope inner = context.scope(holder.target());
        Select targets = new Select(
                context.from(inner),
                context.read(inner, holder.references()),
                rows.contains(inner),
                List.of(),
                Limit.none());
        return new Expr.Leaf<>(new ColumnTerm.InSelect(context.read(scope, holder.key()), targets));
    }

    private DeleteRows deletion(Model model, RowSet rows) {
        Scope scope = context.scope(model.id());
        DeleteRows delete = new DeleteRows(context.mapping(model.id()).table(), scope.alias(), rows.contains(scope));
        return rewriting.delete(delete).orElse(delete);
    }

    private UpdateRows unlinking(Model dependent, Relation.BelongsTo holder, RowSet rows) {
        Scope scope = context.scope(dependent.id());
        List<ColumnAssignment> assignments = new ArrayList<>();
        for (FieldId field : cleared(dependent, holder)) {
            Expr<ColumnTerm> none =
                    new Expr.Literal<>(new Value.Null(context.given(field).type()));
            assignments.addAll(context.mapping(dependent.id()).write(field, none));
        }
        UpdateRows update = new UpdateRows(
                context.mapping(dependent.id()).table(), scope.alias(), assignments, rows.contains(scope), List.of());
        return rewriting.update(update).orElse(update);
    }

    /**
     * Returns the fields that become NULL when a link is lost. One NULL undoes a link, so fields that another link shares
     * are left alone, unless there are only such.
     */
    private List<FieldId> cleared(Model dependent, Relation.BelongsTo holder) {
        List<FieldId> nullable = holder.key().stream()
                .filter(field -> context.app().field(field).nullable())
                .toList();
        List<FieldId> own = nullable.stream()
                .filter(field -> dependent.relations().stream()
                        .noneMatch(other -> other instanceof Relation.BelongsTo link
                                && !link.equals(holder)
                                && link.key().contains(field)))
                .toList();
        return own.isEmpty() ? nullable : own;
    }

    private static Operation.OnRows run(TableStatement statement, List<ColumnType> results) {
        return new Operation.Run(statement, results);
    }
}
