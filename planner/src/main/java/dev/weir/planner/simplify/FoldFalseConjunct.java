package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code a AND FALSE} becomes {@code FALSE}.
 *
 * <p>Sound for NULL: {@code NULL AND FALSE} is FALSE too.
 */
final class FoldFalseConjunct implements Rule<Expr.And<ColumnTerm>> {
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
        return and.operands().stream().filter(Expr::isAlwaysFalse).findFirst();
    }
}
