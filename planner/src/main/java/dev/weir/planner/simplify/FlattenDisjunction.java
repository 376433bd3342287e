package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code a OR (b OR c)} becomes {@code a OR b OR c}.
 *
 * <p>Sound for NULL: OR takes the greatest of its operands in the order FALSE, UNKNOWN, TRUE, however they are grouped.
 */
final class FlattenDisjunction implements Rule<Expr.Or<ColumnTerm>> {
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
        if (or.operands().stream().noneMatch(Expr.Or.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(new Expr.Or<>(or.operands().stream()
                .flatMap(operand -> Operands.disjuncts(operand).stream())
                .toList()));
    }
}
