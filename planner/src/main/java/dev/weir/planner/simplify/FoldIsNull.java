package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code x IS NULL} becomes {@code FALSE} where {@code x} is never NULL.
 *
 * <p>Sound by what {@link Nullability} promises: a column that excludes NULL, not the scalar select that reads one.
 */
final class FoldIsNull implements Rule<Expr.IsNull<ColumnTerm>> {
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
        return Nullability.excludesNull(isNull.operand()) ? Optional.of(Expr.alwaysFalse()) : Optional.empty();
    }
}
