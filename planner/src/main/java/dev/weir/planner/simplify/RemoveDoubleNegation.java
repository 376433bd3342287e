package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code NOT NOT a} becomes {@code a}.
 *
 * <p>Sound for NULL: NOT leaves it as it is.
 */
final class RemoveDoubleNegation implements Rule<Expr.Not<ColumnTerm>> {
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
        return not.operand() instanceof Expr.Not<ColumnTerm> inner ? Optional.of(inner.operand()) : Optional.empty();
    }
}
