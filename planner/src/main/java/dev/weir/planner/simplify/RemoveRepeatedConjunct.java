package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code a AND b AND a} becomes {@code a AND b}.
 *
 * <p>Sound for NULL: {@code NULL AND NULL} is NULL.
 */
final class RemoveRepeatedConjunct implements Rule<Expr.And<ColumnTerm>> {
    @Override
    public Class<? super Expr.And<ColumnTerm>> target() {
        return Expr.And.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.And<ColumnTerm> and) {
        Set<Expr<ColumnTerm>> distinct = new LinkedHashSet<>(and.operands());
        return distinct.size() == and.operands().size()
                ? Optional.empty()
                : Optional.of(Expr.all(List.copyOf(distinct)));
    }
}
