package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code NOT (a < b)} becomes {@code a >= b}.
 *
 * <p>Sound for NULL: both forms yield NULL. Sound for {@code NaN} only because values have a total order, in which
 * {@code NaN} is the greatest number.
 */
final class NegateComparison implements Rule<Expr.Not<ColumnTerm>> {
    @Override
    public Class<? super Expr.Not<ColumnTerm>> target() {
        return Expr.Not.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Not<ColumnTerm> not) {
        return not.operand() instanceof Expr.Comparison<ColumnTerm> comparison
                ? Optional.of(comparison.withOp(comparison.op().negated()))
                : Optional.empty();
    }
}
