package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code (select x … where FALSE)} becomes {@code NULL}.
 *
 * <p>Sound because a scalar select of no row is NULL; one that counts is left alone, since it gives zero for no row.
 */
final class FoldEmptyScalarSelect implements Rule<Expr.Leaf<ColumnTerm>> {
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
        return leaf.term() instanceof ColumnTerm.ScalarSelect scalar && EmptyResult.of(scalar.select())
                ? Optional.of(Literals.nullOf(scalar.type()))
                : Optional.empty();
    }
}
