package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code a OR NOT a} becomes {@code TRUE} where {@code a} is never NULL.
 *
 * <p>Sound because {@code a} is TRUE or FALSE. Where {@code a} may be NULL the disjunction is no tautology, in a filter
 * either: a row for which {@code a} is NULL does not pass.
 */
final class FoldTautology implements Rule<Expr.Or<ColumnTerm>> {
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
        return FoldContradiction.hasContradiction(
                        or.operands().stream().filter(Nullability::excludesNull).toList())
                ? Optional.of(Expr.alwaysTrue())
                : Optional.empty();
    }
}
