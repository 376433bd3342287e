package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code x BETWEEN a AND a} becomes {@code x = a}.
 *
 * <p>Sound for NULL: either form yields NULL if {@code x} or {@code a} is.
 */
final class EqualSoleBound implements Rule<Expr.Between<ColumnTerm>> {
    @Override
    public Class<? super Expr.Between<ColumnTerm>> target() {
        return Expr.Between.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Between<ColumnTerm> between) {
        return between.low().equals(between.high())
                ? Optional.of(new Expr.Comparison<>(ComparisonOp.EQ, between.operand(), between.low()))
                : Optional.empty();
    }
}
