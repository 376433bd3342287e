package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code x IN (a, b, a)} becomes {@code x IN (a, b)}.
 *
 * <p>Sound for NULL: a second NULL item leaves no more open than the first.
 */
final class RemoveRepeatedItem implements Rule<Expr.InList<ColumnTerm>> {
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
        Set<Expr<ColumnTerm>> distinct = new LinkedHashSet<>(inList.items());
        return distinct.size() == inList.items().size()
                ? Optional.empty()
                : Optional.of(new Expr.InList<>(inList.operand(), List.copyOf(distinct)));
    }
}
