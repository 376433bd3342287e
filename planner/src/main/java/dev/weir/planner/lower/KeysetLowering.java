package dev.weir.planner.lower;

import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Load;
import dev.weir.planner.plan.Windows;
import java.util.ArrayList;
import java.util.List;

/**
 * Lowers a select whose rows are read window by window, each by a statement of its own that goes on after the last row of
 * the one before.
 */
final class KeysetLowering {
    private static final ColumnType NUMBER = new ColumnType(ScalarType.INT64, StorageType.Plain.INT64);

    private final LoweringContext context;
    private final TableRewriting rewriting;
    private final int slot;

    /**
     * Creates it.
     *
     * @param slot the first slot that is filled during the run
     */
    KeysetLowering(LoweringContext context, TableRewriting rewriting, int slot) {
        this.context = context;
        this.rewriting = rewriting;
        this.slot = slot;
    }

    /**
     * Lowers the select.
     *
     * @param given the types of what the select gives
     * @param ordered gives the model's stored fields, and what is selected besides, in an order in which no two rows are
     *     alike
     */
    Action.Fetch lower(ModelId model, List<ColumnType> given, Select ordered, List<Load> loads) {
        SortedColumns sorted = SortedColumns.of(ordered, context);
        Expr<ColumnTerm> window = new Expr.Leaf<>(new ColumnTerm.Param(slot, NUMBER));
        Select first = sorted.select().withLimit(ordered.limit().withCount(window));
        Select next = sorted.select()
                .withWhere(Expr.all(conjuncts(sorted.select().where(), AfterRow.condition(keys(sorted)))))
                .withLimit(Limit.<ColumnTerm>none().withCount(window));
        List<ColumnType> results = new ArrayList<>(given);
        results.addAll(sorted.types().subList(results.size(), sorted.types().size()));
        return new Action.Fetch(
                new Operation.Run(first, results),
                model,
                loads,
                new Windows.Keyset(
                        context.window(),
                        most(ordered),
                        new Operation.Run(rewriting.select(next).orElse(next), results),
                        sorted.keys()));
    }

    private List<AfterRow.Key> keys(SortedColumns sorted) {
        List<AfterRow.Key> keys = new ArrayList<>();
        for (int i = 0; i < sorted.keys().size(); i++) {
            ColumnType type = sorted.types().get(sorted.keys().get(i));
            keys.add(new AfterRow.Key(
                    sorted.select().orderBy().get(i),
                    new Expr.Leaf<>(new ColumnTerm.Param(slot + 1 + i, type)),
                    sorted.nullable().get(i)));
        }
        return keys;
    }

    private static List<Expr<ColumnTerm>> conjuncts(Expr<ColumnTerm> where, Expr<ColumnTerm> after) {
        return where.isAlwaysTrue() ? List.of(after) : List.of(where, after);
    }

    private static Windows.Count most(Select ordered) {
        return ordered.limit().count().map(KeysetLowering::count).orElse(new Windows.Count.Constant(Long.MAX_VALUE));
    }

    private static Windows.Count count(Expr<ColumnTerm> number) {
        if (number instanceof Expr.Literal<ColumnTerm> literal && literal.value() instanceof Value.Int constant) {
            return new Windows.Count.Constant(constant.value());
        }
        if (number instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Param param) {
            return new Windows.Count.Given(param.slot());
        }
        throw new InternalException(KeysetLowering.class, "a computed limit, which the verifier should have refused");
    }
}
