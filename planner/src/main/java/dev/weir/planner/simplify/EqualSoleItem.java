package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code x IN (a)} becomes {@code x = a}.
 *
 * <p>Sound for NULL: either form yields NULL if {@code x} or {@code a} is.
 */
final class EqualSoleItem implements Rule<Expr.InList<ColumnTerm>> {
    @Override
    public Class<? super Expr.InList<ColumnTerm>> target() {
        return Expr.InList.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.InList<ColumnTerm> inList) {
        return inList.items().size() == 1
                ? Optional.of(new Expr.Comparison<>(
                        ComparisonOp.EQ, inList.operand(), inList.items().get(0)))
                : Optional.empty();
    }
}
