package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code x IN ()} becomes {@code FALSE}; SQL has no such form.
 *
 * <p>Sound for NULL: nothing is among no items, NULL included.
 */
final class FoldEmptyList implements Rule<Expr.InList<ColumnTerm>> {
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
        return inList.items().isEmpty() ? Optional.of(Expr.alwaysFalse()) : Optional.empty();
    }
}
