package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.List;
import java.util.Optional;

/**
 * {@code x IN (select … order by y)} becomes {@code x IN (select …)}. Under a limit the order says which rows there are,
 * and stays.
 *
 * <p>Sound for NULL: the rows are the same.
 */
final class RemoveSortOfInSelect implements Rule<Expr.Leaf<ColumnTerm>> {
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
        if (leaf.term() instanceof ColumnTerm.InSelect inSelect
                && !inSelect.select().orderBy().isEmpty()
                && inSelect.select().limit().isNone()) {
            Select unordered = inSelect.select().withOrderBy(List.of());
            return Optional.of(new Expr.Leaf<>(new ColumnTerm.InSelect(inSelect.operands(), unordered)));
        }
        return Optional.empty();
    }
}
