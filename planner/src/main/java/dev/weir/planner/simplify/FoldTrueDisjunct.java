package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code a OR TRUE} becomes {@code TRUE}.
 *
 * <p>Sound for NULL: {@code NULL OR TRUE} is TRUE too.
 */
final class FoldTrueDisjunct implements Rule<Expr.Or<ColumnTerm>> {
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
        return or.operands().stream().filter(Expr::isAlwaysTrue).findFirst();
    }
}
