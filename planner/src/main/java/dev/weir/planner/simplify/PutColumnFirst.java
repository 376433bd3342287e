package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code :p < x} becomes {@code x > :p}, as a person would write it; the value of a literal or parameter is the same for
 * every row.
 *
 * <p>Sound for NULL: both forms yield NULL.
 */
final class PutColumnFirst implements Rule<Expr.Comparison<ColumnTerm>> {
    @Override
    public Class<? super Expr.Comparison<ColumnTerm>> target() {
        return Expr.Comparison.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Comparison<ColumnTerm> comparison) {
        return Literals.isFixed(comparison.left()) && !Literals.isFixed(comparison.right())
                ? Optional.of(new Expr.Comparison<>(comparison.op().flipped(), comparison.right(), comparison.left()))
                : Optional.empty();
    }
}
