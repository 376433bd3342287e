package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;

/**
 * {@code x IN (a, NULL)} becomes {@code x IN (a)}.
 *
 * <p>Only in a filter: with no match the NULL makes the difference between UNKNOWN and FALSE.
 */
final class DropNullItem implements Rule<Expr.InList<ColumnTerm>> {
    @Override
    public Class<? super Expr.InList<ColumnTerm>> target() {
        return Expr.InList.class;
    }

    @Override
    public Context context() {
        return Context.FILTER;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.InList<ColumnTerm> inList) {
        List<Expr<ColumnTerm>> kept = Lists.filter(inList.items(), item -> !Literals.isNull(item));
        return kept == inList.items() ? Optional.empty() : Optional.of(new Expr.InList<>(inList.operand(), kept));
    }
}
