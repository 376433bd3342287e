package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code (NOT a) IS NULL} becomes {@code a IS NULL}.
 *
 * <p>Sound for NULL: NOT leaves it as it is and makes none.
 */
final class UnwrapIsNull implements Rule<Expr.IsNull<ColumnTerm>> {
    @Override
    public Class<? super Expr.IsNull<ColumnTerm>> target() {
        return Expr.IsNull.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.IsNull<ColumnTerm> isNull) {
        return isNull.operand() instanceof Expr.Not<ColumnTerm> not
                ? Optional.of(new Expr.IsNull<>(not.operand()))
                : Optional.empty();
    }
}
