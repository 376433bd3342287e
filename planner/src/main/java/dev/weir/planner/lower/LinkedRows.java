package dev.weir.planner.lower;

import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Lowers the read of the rows that a link leads to from a set of keys. A limit counts the rows of each key, by numbering them
 * where statements are run.
 */
final class LinkedRows {
    private static final ColumnType NUMBER = new ColumnType(ScalarType.INT64, StorageType.Plain.INT64);

    private final LoweringContext context;
    private final TableRewriting rewriting;
    private final int keySlot;

    LinkedRows(LoweringContext context, TableRewriting rewriting, int keySlot) {
        this.context = context;
        this.rewriting = rewriting;
        this.keySlot = keySlot;
    }

    /**
     * Returns the read of fields.
     *
     * @param selection which of the rows, in which order and, for each key, how many
     */
    Operation.Run fields(Link link, Selection selection, List<FieldId> fields) {
        return read(link, selection, target -> SelectedColumns.fields(fields, target, context));
    }

    /** Returns the read of the key that a row belongs to, and after it of values; otherwise like {@link #fields}. */
    Operation.Run values(Link link, Selection selection, List<Output.Computed> values) {
        return read(link, selection, target -> SelectedColumns.fields(link.other(), target, context)
                .and(SelectedColumns.values(values, target, context)));
    }

    private Operation.Run read(Link link, Selection selection, Function<Scope, SelectedColumns> read) {
        Scope target = context.scope(link.target());
        SelectedColumns columns = read.apply(target);
        Select select =
                rewriting.select(select(link, target, selection, columns)).orElseGet(() -> nothing(link, read));
        return new Operation.Run(select, columns.types());
    }

    private Select select(Link link, Scope target, Selection selection, SelectedColumns columns) {
        List<Expr<ColumnTerm>> keys = context.read(target, link.other());
        Expr<ColumnTerm> belongs = new Expr.Leaf<>(new ColumnTerm.InKeys(keys, keySlot, context.given(link.other())));
        Select selected = new SelectLowering(context).select(target, selection, columns.exprs());
        Expr<ColumnTerm> where =
                selected.where().isAlwaysTrue() ? belongs : Expr.all(List.of(belongs, selected.where()));
        Select all = selected.withWhere(where);
        // each key is read by itself where rows are reached by keys, and the limit counts what that gives
        return selected.limit().isNone() || context.capability().queries().byKeysAlone()
                ? all
                : numbered(all.withLimit(Limit.none()), keys, selected.limit(), columns.types());
    }

    /** Returns the select that gives no row, for a filter that no row can pass. */
    private Select nothing(Link link, Function<Scope, SelectedColumns> read) {
        Scope target = context.scope(link.target());
        Select all = new SelectLowering(context)
                .select(target, Selection.all(), read.apply(target).exprs());
        return rewriting.select(all).orElse(all).withWhere(Expr.alwaysFalse());
    }

    /** Returns the rows of a select whose number within their key lies in the limit, in the order of their numbers. */
    private Select numbered(Select all, List<Expr<ColumnTerm>> keys, Limit<ColumnTerm> limit, List<ColumnType> types) {
        List<Expr<ColumnTerm>> columns = new ArrayList<>(all.columns());
        columns.add(new Expr.Leaf<>(new ColumnTerm.RowNumber(keys, all.orderBy())));
        Alias alias = context.alias();
        Expr<ColumnTerm> number = new Expr.Leaf<>(new ColumnTerm.DerivedRef(alias, types.size(), NUMBER));
        return new Select(
                new From.Derived(new Select(all.from(), columns, all.where(), List.of(), Limit.none()), alias),
                OuterColumns.of(alias, types).exprs(),
                within(number, limit),
                List.of(SortKey.ascending(number)),
                Limit.none());
    }

    /** {@code offset < number} and {@code number - offset <= count}, which no number is too large for. */
    private static Expr<ColumnTerm> within(Expr<ColumnTerm> number, Limit<ColumnTerm> limit) {
        List<Expr<ColumnTerm>> bounds = new ArrayList<>();
        limit.offset().ifPresent(offset -> bounds.add(new Expr.Comparison<>(ComparisonOp.GT, number, offset)));
        limit.count().ifPresent(count -> {
            Expr<ColumnTerm> passed = limit.offset()
                    .<Expr<ColumnTerm>>map(offset -> new Expr.Arithmetic<>(ArithmeticOp.SUBTRACT, number, offset))
                    .orElse(number);
            bounds.add(new Expr.Comparison<>(ComparisonOp.LE, passed, count));
        });
        if (bounds.isEmpty()) {
            throw new InternalException(LinkedRows.class, "a limit without count and offset");
        }
        return Expr.all(bounds);
    }
}
