package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code x IN (select … where FALSE)} becomes {@code FALSE}.
 *
 * <p>Sound for NULL: nothing is among no rows, NULL included.
 */
final class FoldEmptyInSelect implements Rule<Expr.Leaf<ColumnTerm>> {
    @Override
    public Class<? super Expr.Leaf<ColumnTerm>> target() {
        return Expr.Leaf.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Leaf<ColumnTerm> leaf) {
        return leaf.term() instanceof ColumnTerm.InSelect inSelect && EmptyResult.of(inSelect.select())
                ? Optional.of(Expr.alwaysFalse())
                : Optional.empty();
    }
}
