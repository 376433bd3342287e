package dev.weir.planner.lower;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Projection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.ArrayList;
import java.util.List;

/**
 * The values that a query selects, in order, those that are instances aside.
 *
 * @param types the type in which each is given
 */
record SelectedColumns(List<Expr<ColumnTerm>> exprs, List<ColumnType> types) {
    SelectedColumns {
        exprs = List.copyOf(exprs);
        types = List.copyOf(types);
    }

    static SelectedColumns of(Projection projection, Scope scope, LoweringContext context) {
        ExprLowering lowering = new ExprLowering(context, scope);
        ColumnTypes types = new ColumnTypes(context.capability().types());
        List<Expr<ColumnTerm>> exprs = new ArrayList<>();
        List<ColumnType> given = new ArrayList<>();
        for (Output.Computed output : projection.computed()) {
            Expr<ColumnTerm> lowered = lowering.value(output.expr());
            exprs.add(lowered);
            given.add(
                    output.expr() instanceof Expr.Leaf<FieldTerm> leaf && leaf.term() instanceof FieldTerm.FieldRef ref
                            ? context.given(ref.field())
                            : types.of(lowered));
        }
        return new SelectedColumns(exprs, given);
    }
}
