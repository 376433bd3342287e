package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;

/**
 * {@code x = y AND x IS NOT NULL} becomes {@code x = y}, and so with every condition that needs {@code x} to be TRUE.
 *
 * <p>Only in a filter: where {@code x} is NULL, {@code x = y} is UNKNOWN but the conjunction is FALSE.
 */
final class RemoveImpliedNotNull implements Rule<Expr.And<ColumnTerm>> {
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
        List<Expr<ColumnTerm>> kept = Lists.filter(and.operands(), operand -> !isImplied(operand, and.operands()));
        return kept == and.operands() ? Optional.empty() : Optional.of(Expr.all(kept));
    }

    private static boolean isImplied(Expr<ColumnTerm> operand, List<Expr<ColumnTerm>> operands) {
        return operand instanceof Expr.Not<ColumnTerm> not
                && not.operand() instanceof Expr.IsNull<ColumnTerm> isNull
                && operands.stream().anyMatch(other -> NeedsValue.of(isNull.operand(), other));
    }
}
