package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code a AND (b AND c)} becomes {@code a AND b AND c}.
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
        if (and.operands().stream().noneMatch(Expr.And.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(new Expr.And<>(and.operands().stream()
                .flatMap(operand -> Operands.conjuncts(operand).stream())
                .toList()));
    }
}
