package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code a OR (b OR c)} becomes {@code a OR b OR c}, however deep.
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
        return or.operands().stream().anyMatch(Expr.Or.class::isInstance)
                ? Optional.of(new Expr.Or<>(Operands.flattened(or, Operands::disjuncts)))
                : Optional.empty();
    }
}
