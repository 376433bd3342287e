package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code order by x, y, x desc} becomes {@code order by x, y}: rows that come to the last key agree in it, whichever way
 * round it is asked for and wherever it puts NULLs.
 */
final class RemoveRepeatedSortKey implements SelectRule {
    @Override
    public Optional<Select> apply(Select select) {
        Set<Expr<ColumnTerm>> seen = new HashSet<>();
        List<SortKey<ColumnTerm>> kept = Lists.filter(select.orderBy(), key -> seen.add(key.expr()));
        return kept == select.orderBy() ? Optional.empty() : Optional.of(select.withOrderBy(kept));
    }
}
