package dev.weir.planner.lower;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.OnDelete;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.mapping.Dependents;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.planner.plan.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lowers a delete with what depends on it, as far as the database does not see to that by itself. Dependents go first, deepest
 * first: they are deleted or lose their link, and where one has to stay, nothing is changed. The rows to delete are found once,
 * by their keys, before the first change, since a change to a dependent may change which rows the filter selects; only where
 * the filter is their key itself is that not needed, or where what foreign keys change is nothing that it looks at. Nor can
 * rows be counted while they are deleted where one may take another along.
 */
final class DeleteLowering {
    private static final ColumnType NUMBER = new ColumnType(ScalarType.INT64, StorageType.Plain.INT64);
    private static final Expr<ColumnTerm> ONE = new Expr.Literal<>(new Value.Int(ScalarType.INT64, 1));

    private final LoweringContext context;
    private final TableRewriting rewriting;
    private final int keySlot;
    private final Dependents dependents;
    private final List<Action.Restriction> restrictions = new ArrayList<>();
    private final List<Operation.OnRows> changes = new ArrayList<>();

    DeleteLowering(LoweringContext context, TableRewriting rewriting, int keySlot) {
        this.context = context;
        this.rewriting = rewriting;
        this.keySlot = keySlot;
        this.dependents = Dependents.of(context.app(), context.capability().ddl());
    }

    Lowered lower(Delete delete) {
        Model model = context.model(delete.model());
        boolean byKey = KeyEquality.isExactly(delete.selection(), model.key());
        if (dependents.areLeft(model.id()) && (byKey || !FoundFirst.in(delete, context.app(), dependents))) {
            return alone(delete);
        }
        if (byKey) {
            RowSet row = scope ->
                    new ExprLowering(context, scope).filter(delete.selection().filter());
            return cascade(model, Optional.empty(), row, Action.Cascade.Counted.ROWS);
        }
        Action.Cascade.Counted counted =
                dependents.comeBack(model.id()) ? Action.Cascade.Counted.KEYS : Action.Cascade.Counted.ROWS;
        Optional<Operation.OnRows> keys = keys(delete, model);
        return keys.isEmpty()
                ? new Lowered(new Action.Nothing(), AccessMode.WRITE, false)
                : cascade(model, keys, scope -> inKeys(scope, model.key()), counted);
    }

    /** Returns the read of the keys of the rows to delete, unless no row can match. */
    private Optional<Operation.OnRows> keys(Delete delete, Model model) {
        Scope scope = context.scope(delete.model());
        Select select = new SelectLowering(context).select(scope, delete.selection(), context.read(scope, model.key()));
        return rewriting.select(select).map(rewritten -> run(rewritten, context.given(model.key())));
    }

    private Lowered cascade(Model model, Optional<Operation.OnRows> keys, RowSet rows, Action.Cascade.Counted counted) {
        clearDependents(model, rows, keys.isPresent());
        Operation.OnRows last = run(deletion(model, rows), List.of());
        return new Lowered(
                new Action.Cascade(keys, restrictions, changes, last, counted),
                AccessMode.WRITE,
                keys.isPresent() || !changes.isEmpty());
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

    /**
     * Adds the changes that leave nothing pointing to a set of rows.
     *
     * @param keyed whether the set is given by the keys in the key slot
     */
    private void clearDependents(Model model, RowSet rows, boolean keyed) {
        for (Relation.BelongsTo holder : dependents.of(model.id())) {
            Model dependent = context.model(holder.id().model());
            RowSet held = keyed && holder.references().equals(model.key())
                    ? scope -> inKeys(scope, holder.key())
                    : scope -> linkedTo(scope, holder, rows);
            OnDelete fate = dependents.fate(holder);
            if (fate == OnDelete.CASCADE && !dependents.areLeft(dependent.id())) {
                clearDependents(dependent, held, false);
            }
            if (!dependents.isLeft(holder)) {
                add(fate, holder, dependent, held);
            }
        }
    }

    private void add(OnDelete fate, Relation.BelongsTo holder, Model dependent, RowSet held) {
        switch (fate) {
            case CASCADE -> changes.add(run(deletion(dependent, held), List.of()));
            case SET_NULL -> changes.add(run(unlinking(dependent, holder, held), List.of()));
            case RESTRICT -> restrict(holder, dependent, held);
            case DEFAULT -> throw new InternalException(DeleteLowering.class, "no fate of " + holder.id());
        }
    }

    private void restrict(Relation.BelongsTo holder, Model dependent, RowSet held) {
        Scope scope = context.scope(dependent.id());
        Select first = new Select(
                context.from(scope),
                List.of(ONE),
                held.contains(scope),
                List.of(),
                Limit.<ColumnTerm>none().withCount(ONE));
        rewriting
                .select(first)
                .map(select -> new Operation.Run(select, List.of(NUMBER), true))
                .ifPresent(read -> restrictions.add(
                        new Action.Restriction(context.mapping(holder.target()).table(), read)));
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
        for (FieldId field : dependents.cleared(holder)) {
            Expr<ColumnTerm> none =
                    new Expr.Literal<>(new Value.Null(context.given(field).type()));
            assignments.addAll(context.mapping(dependent.id()).write(field, none));
        }
        UpdateRows update = new UpdateRows(
                context.mapping(dependent.id()).table(), scope.alias(), assignments, rows.contains(scope), List.of());
        return rewriting.update(update).orElse(update);
    }

    private static Operation.OnRows run(TableStatement statement, List<ColumnType> results) {
        return new Operation.Run(statement, results);
    }
}
