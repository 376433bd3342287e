package dev.weir.planner.lower;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is read of each row, in order.
 *
 * @param types the type in which each is given
 */
record SelectedColumns(List<Expr<ColumnTerm>> exprs, List<ColumnType> types) {
    SelectedColumns {
        exprs = List.copyOf(exprs);
        types = List.copyOf(types);
    }

    static SelectedColumns fields(List<FieldId> fields, Scope scope, LoweringContext context) {
        return new SelectedColumns(context.read(scope, fields), context.given(fields));
    }

    static SelectedColumns values(List<Output.Computed> values, Scope scope, LoweringContext context) {
        ExprLowering lowering = new ExprLowering(context, scope);
        ColumnTypes types = new ColumnTypes(context.capability().types());
        List<Expr<ColumnTerm>> exprs = new ArrayList<>();
        List<ColumnType> given = new ArrayList<>();
        for (Output.Computed output : values) {
            Expr<ColumnTerm> lowered = lowering.value(output.expr());
            exprs.add(lowered);
            given.add(
                    output.expr() instanceof Expr.Leaf<FieldTerm> leaf && leaf.term() instanceof FieldTerm.FieldRef ref
                            ? context.given(ref.field())
                            : types.of(lowered));
        }
        return new SelectedColumns(exprs, given);
    }

    /** Returns these columns and others after them. */
    SelectedColumns and(SelectedColumns others) {
        return new SelectedColumns(joined(exprs, others.exprs), joined(types, others.types));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return second.isEmpty()
                ? first
                : Stream.concat(first.stream(), second.stream()).toList();
    }
}
