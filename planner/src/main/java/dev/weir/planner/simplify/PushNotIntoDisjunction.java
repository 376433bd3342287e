package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code NOT (a OR b)} becomes {@code NOT a AND NOT b}: conjuncts, which can be looked at one by one.
 *
 * <p>Sound for NULL: NOT turns the order FALSE, UNKNOWN, TRUE round, and with it greatest into least.
 */
final class PushNotIntoDisjunction implements Rule<Expr.Not<ColumnTerm>> {
    @Override
    public Class<? super Expr.Not<ColumnTerm>> target() {
        return Expr.Not.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Not<ColumnTerm> not) {
        if (not.operand() instanceof Expr.Or<ColumnTerm> or) {
            return Optional.of(new Expr.And<>(
                    or.operands().stream().<Expr<ColumnTerm>>map(Expr.Not::new).toList()));
        }
        return Optional.empty();
    }
}
