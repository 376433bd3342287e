package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code NULL} becomes {@code FALSE}.
 *
 * <p>Only in a filter, which lets a row pass for TRUE alone.
 */
final class TreatUnknownAsFalse implements Rule<Expr.Literal<ColumnTerm>> {
    @Override
    public Class<? super Expr.Literal<ColumnTerm>> target() {
        return Expr.Literal.class;
    }

    @Override
    public Context context() {
        return Context.FILTER;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Literal<ColumnTerm> literal) {
        return Literals.isNull(literal) ? Optional.of(Expr.alwaysFalse()) : Optional.empty();
    }
}
