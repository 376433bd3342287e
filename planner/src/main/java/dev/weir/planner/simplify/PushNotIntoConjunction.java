package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code NOT (a = b AND c < d)} becomes {@code a <> b OR c >= d}. Only where every operand takes the NOT up, so that the
 * text gets no longer; {@code NOT (a AND b)} stays as it was written.
 *
 * <p>Sound for NULL: NOT turns the order FALSE, UNKNOWN, TRUE round, and with it least into greatest.
 */
final class PushNotIntoConjunction implements Rule<Expr.Not<ColumnTerm>> {
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
        if (not.operand() instanceof Expr.And<ColumnTerm> and && takesNot(and)) {
            return Optional.of(new Expr.Or<>(
                    and.operands().stream().<Expr<ColumnTerm>>map(Expr.Not::new).toList()));
        }
        return Optional.empty();
    }

    private static boolean takesNot(Expr<ColumnTerm> operand) {
        return operand instanceof Expr.Comparison<ColumnTerm>
                || operand instanceof Expr.Not<ColumnTerm>
                || ((operand instanceof Expr.And<ColumnTerm> || operand instanceof Expr.Or<ColumnTerm>)
                        && Operands.of(operand).stream().allMatch(PushNotIntoConjunction::takesNot));
    }
}
