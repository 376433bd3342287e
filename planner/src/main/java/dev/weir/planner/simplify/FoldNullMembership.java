package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code NULL IN (a, b)} and {@code x IN (NULL)} become {@code NULL}.
 *
 * <p>Sound for NULL: a NULL operand equals no item, and a NULL item no operand, but nothing is ruled out either.
 */
final class FoldNullMembership implements Rule<Expr.InList<ColumnTerm>> {
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
        return !inList.items().isEmpty()
                        && (Literals.isNull(inList.operand())
                                || inList.items().stream().allMatch(Literals::isNull))
                ? Optional.of(Literals.unknown())
                : Optional.empty();
    }
}
