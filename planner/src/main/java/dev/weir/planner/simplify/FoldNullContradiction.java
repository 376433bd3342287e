package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;

/**
 * {@code x IS NULL AND x = y} becomes {@code FALSE}, and so with every condition that needs {@code x} to be TRUE.
 *
 * <p>Only in a filter: where {@code x} is NULL, the conjunction is UNKNOWN.
 */
final class FoldNullContradiction implements Rule<Expr.And<ColumnTerm>> {
    @Override
    public Class<? super Expr.And<ColumnTerm>> target() {
        return Expr.And.class;
    }

    @Override
    public Context context() {
        return Context.FILTER;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.And<ColumnTerm> and) {
        return and.operands().stream().anyMatch(operand -> isContradicted(operand, and.operands()))
                ? Optional.of(Expr.alwaysFalse())
                : Optional.empty();
    }

    private static boolean isContradicted(Expr<ColumnTerm> operand, List<Expr<ColumnTerm>> operands) {
        return operand instanceof Expr.IsNull<ColumnTerm> isNull
                && operands.stream().anyMatch(other -> NeedsValue.of(isNull.operand(), other));
    }
}
