package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code x = x} becomes {@code x IS NOT NULL} and {@code x < x} becomes {@code FALSE} for a column.
 *
 * <p>Only in a filter: for a NULL the comparison is UNKNOWN, what it becomes is FALSE.
 */
final class ReduceSelfComparison implements Rule<Expr.Comparison<ColumnTerm>> {
    @Override
    public Class<? super Expr.Comparison<ColumnTerm>> target() {
        return Expr.Comparison.class;
    }

    @Override
    public Context context() {
        return Context.FILTER;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Comparison<ColumnTerm> comparison) {
        if (!FoldSelfComparison.isSelfComparison(comparison)) {
            return Optional.empty();
        }
        return Optional.of(
                comparison.op().holds(0) ? new Expr.Not<>(new Expr.IsNull<>(comparison.left())) : Expr.alwaysFalse());
    }
}
