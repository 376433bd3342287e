package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code a OR b OR a} becomes {@code a OR b}.
 *
 * <p>Sound for NULL: {@code NULL OR NULL} is NULL.
 */
final class RemoveRepeatedDisjunct implements Rule<Expr.Or<ColumnTerm>> {
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
        Set<Expr<ColumnTerm>> distinct = new LinkedHashSet<>(or.operands());
        return distinct.size() == or.operands().size()
                ? Optional.empty()
                : Optional.of(Expr.any(List.copyOf(distinct)));
    }
}
