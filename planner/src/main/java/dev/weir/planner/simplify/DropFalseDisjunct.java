package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;

/**
 * {@code a OR FALSE} becomes {@code a}; {@code FALSE OR FALSE} becomes {@code FALSE}.
 *
 * <p>Sound for NULL: {@code NULL OR FALSE} is NULL.
 */
final class DropFalseDisjunct implements Rule<Expr.Or<ColumnTerm>> {
    @Override
    public Class<? super Expr.Or<ColumnTerm>> target() {
        return Expr.Or.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Or<ColumnTerm> or) {
        List<Expr<ColumnTerm>> kept = Lists.filter(or.operands(), operand -> !operand.isAlwaysFalse());
        return kept == or.operands() ? Optional.empty() : Optional.of(Expr.any(kept));
    }
}
