package dev.weir.planner.lower;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.ArrayList;
import java.util.List;

/** Lowers which rows of a model are meant. */
final class SelectLowering {
    private final LoweringContext context;

    SelectLowering(LoweringContext context) {
        this.context = context;
    }

    /** Returns the select of the given columns of the selected rows. */
    Select select(Scope scope, Selection selection, List<Expr<ColumnTerm>> columns) {
        ExprLowering exprs = new ExprLowering(context, scope);
        return new Select(
                context.from(scope),
                columns,
                exprs.filter(selection.filter()),
                sort(exprs, selection.sort()),
                limit(exprs, selection.limit()));
    }

    static List<SortKey<ColumnTerm>> sort(ExprLowering exprs, List<SortKey<FieldTerm>> sort) {
        List<SortKey<ColumnTerm>> lowered = new ArrayList<>(sort.size());
        for (SortKey<FieldTerm> key : sort) {
            lowered.add(new SortKey<>(exprs.value(key.expr()), key.direction(), key.nulls()));
        }
        return lowered;
    }

    static Limit<ColumnTerm> limit(ExprLowering exprs, Limit<FieldTerm> limit) {
        return new Limit<>(limit.count().map(exprs::value), limit.offset().map(exprs::value));
    }
}
