package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code NULL IN} a list becomes {@code FALSE}.
 *
 * <p>Only in a filter: it is UNKNOWN, save for the empty list.
 */
final class FoldNullInSet implements Rule<Expr.InSet<ColumnTerm>> {
    @Override
    public Class<? super Expr.InSet<ColumnTerm>> target() {
        return Expr.InSet.class;
    }

    @Override
    public Context context() {
        return Context.FILTER;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.InSet<ColumnTerm> inSet) {
        return Literals.isNull(inSet.operand()) ? Optional.of(Expr.alwaysFalse()) : Optional.empty();
    }
}
