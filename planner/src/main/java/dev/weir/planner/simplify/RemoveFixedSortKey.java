package dev.weir.planner.simplify;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code where x = :p order by x, y} becomes {@code where x = :p order by y}: every row that passes has the same
 * {@code x}, and none has NULL.
 */
final class RemoveFixedSortKey implements SelectRule {
    @Override
    public Optional<Select> apply(Select select) {
        Set<ColumnId> fixed = FixedColumns.of(select);
        List<SortKey<ColumnTerm>> kept = Lists.filter(select.orderBy(), key -> KeyEquality.columnOf(
                        key.expr(), select.from().alias())
                .filter(ref -> fixed.contains(ref.column()))
                .isEmpty());
        return kept == select.orderBy() ? Optional.empty() : Optional.of(select.withOrderBy(kept));
    }
}
