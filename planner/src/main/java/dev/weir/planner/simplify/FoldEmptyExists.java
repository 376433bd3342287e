package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code EXISTS (select … where FALSE)} becomes {@code FALSE}.
 *
 * <p>Sound because such a select gives no row; one that counts is left alone, since it gives a row for no row.
 */
final class FoldEmptyExists implements Rule<Expr.Leaf<ColumnTerm>> {
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
        return leaf.term() instanceof ColumnTerm.Exists exists && EmptyResult.of(exists.select())
                ? Optional.of(Expr.alwaysFalse())
                : Optional.empty();
    }
}
