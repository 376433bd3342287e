package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;

/**
 * {@code a AND TRUE} becomes {@code a}; {@code TRUE AND TRUE} becomes {@code TRUE}.
 *
 * <p>Sound for NULL: {@code NULL AND TRUE} is NULL.
 */
final class DropTrueConjunct implements Rule<Expr.And<ColumnTerm>> {
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
        List<Expr<ColumnTerm>> kept = Lists.filter(and.operands(), operand -> !operand.isAlwaysTrue());
        return kept == and.operands() ? Optional.empty() : Optional.of(Expr.all(kept));
    }
}
