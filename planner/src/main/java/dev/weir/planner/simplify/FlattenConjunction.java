package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code a AND (b AND c)} becomes {@code a AND b AND c}, however deep.
 *
 * <p>Sound for NULL: AND takes the least of its operands in the order FALSE, UNKNOWN, TRUE, however they are grouped.
 */
final class FlattenConjunction implements Rule<Expr.And<ColumnTerm>> {
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
        return and.operands().stream().anyMatch(Expr.And.class::isInstance)
                ? Optional.of(new Expr.And<>(Operands.flattened(and, Operands::conjuncts)))
                : Optional.empty();
    }
}
