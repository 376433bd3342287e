package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Value;
import java.util.Optional;

/**
 * {@code x <> TRUE} becomes {@code x = FALSE}, and the other way round: an equality can be looked up in an index.
 *
 * <p>Sound for NULL: both forms yield NULL.
 */
final class EqualOtherTruth implements Rule<Expr.Comparison<ColumnTerm>> {
    @Override
    public Class<? super Expr.Comparison<ColumnTerm>> target() {
        return Expr.Comparison.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Comparison<ColumnTerm> comparison) {
        if (comparison.op() == ComparisonOp.NE
                && comparison.right() instanceof Expr.Literal<ColumnTerm> literal
                && literal.value() instanceof Value.Bool bool) {
            Expr<ColumnTerm> other = new Expr.Literal<>(Value.Bool.of(!bool.value()));
            return Optional.of(new Expr.Comparison<>(ComparisonOp.EQ, comparison.left(), other));
        }
        return Optional.empty();
    }
}
