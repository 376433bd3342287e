package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Value;
import java.util.Optional;

/**
 * {@code x <= x} becomes {@code TRUE} and {@code x < x} becomes {@code FALSE} for a column that excludes NULL.
 *
 * <p>Sound because a value equals itself, {@code NaN} too. {@link ReduceSelfComparison} is the form for other columns.
 */
final class FoldSelfComparison implements Rule<Expr.Comparison<ColumnTerm>> {
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
        return isSelfComparison(comparison) && Nullability.excludesNull(comparison.left())
                ? Optional.of(new Expr.Literal<>(Value.Bool.of(comparison.op().holds(0))))
                : Optional.empty();
    }

    /** Returns whether a column is compared with itself. */
    static boolean isSelfComparison(Expr.Comparison<ColumnTerm> comparison) {
        return comparison.left() instanceof Expr.Leaf<ColumnTerm> leaf
                && (leaf.term() instanceof ColumnTerm.ColumnRef || leaf.term() instanceof ColumnTerm.DerivedRef)
                && comparison.left().equals(comparison.right());
    }
}
