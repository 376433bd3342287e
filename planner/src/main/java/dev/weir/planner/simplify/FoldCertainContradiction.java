package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code a AND NOT a} becomes {@code FALSE} where {@code a} is never NULL.
 *
 * <p>Sound because {@code a} is TRUE or FALSE; {@link FoldContradiction} does without that, but only in a filter.
 */
final class FoldCertainContradiction implements Rule<Expr.And<ColumnTerm>> {
    @Override
    public Class<? super Expr.And<ColumnTerm>> target() {
        return Expr.And.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.And<ColumnTerm> and) {
        return FoldContradiction.hasContradiction(and.operands().stream()
                        .filter(Nullability::excludesNull)
                        .toList())
                ? Optional.of(Expr.alwaysFalse())
                : Optional.empty();
    }
}
