package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code a IS TRUE} becomes {@code a}.
 *
 * <p>Only in a filter, which tests for TRUE itself.
 */
final class RemoveIsTrue implements Rule<Expr.IsTrue<ColumnTerm>> {
    @Override
    public Class<? super Expr.IsTrue<ColumnTerm>> target() {
        return Expr.IsTrue.class;
    }

    @Override
    public Context context() {
        return Context.FILTER;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.IsTrue<ColumnTerm> isTrue) {
        return Optional.of(isTrue.operand());
    }
}
