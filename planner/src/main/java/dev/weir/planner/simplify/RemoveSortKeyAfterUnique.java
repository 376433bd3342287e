package dev.weir.planner.simplify;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code order by id, x} becomes {@code order by id}: no two rows agree in a whole unique key, so what follows it decides
 * nothing. Columns that the filter fixes count as part of the key.
 *
 * <p>A nullable column of a unique key does not count, since its NULLs may repeat, unless the filter fixes it.
 */
final class RemoveSortKeyAfterUnique implements SelectRule {
    private final UniqueKeys uniqueKeys;

    RemoveSortKeyAfterUnique(UniqueKeys uniqueKeys) {
        this.uniqueKeys = uniqueKeys;
    }

    @Override
    public Optional<Select> apply(Select select) {
        if (!(select.from() instanceof From.Stored stored)) {
            return Optional.empty();
        }
        Set<ColumnId> told = FixedColumns.of(select);
        List<SortKey<ColumnTerm>> keys = select.orderBy();
        int needed = 0;
        while (needed < keys.size() && !uniqueKeys.areDistinct(stored.table(), told)) {
            KeyEquality.columnOf(keys.get(needed++).expr(), stored.alias())
                    .filter(ref -> !ref.nullable())
                    .ifPresent(ref -> told.add(ref.column()));
        }
        return needed == keys.size() ? Optional.empty() : Optional.of(select.withOrderBy(keys.subList(0, needed)));
    }
}
