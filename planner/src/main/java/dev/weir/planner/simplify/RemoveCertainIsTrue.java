package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code a IS TRUE} becomes {@code a} where {@code a} is never NULL.
 *
 * <p>Sound because {@code a} is TRUE or FALSE.
 */
final class RemoveCertainIsTrue implements Rule<Expr.IsTrue<ColumnTerm>> {
    @Override
    public Class<? super Expr.IsTrue<ColumnTerm>> target() {
        return Expr.IsTrue.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.IsTrue<ColumnTerm> isTrue) {
        return Nullability.excludesNull(isTrue.operand()) ? Optional.of(isTrue.operand()) : Optional.empty();
    }
}
