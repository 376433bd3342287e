package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import java.util.Optional;

/**
 * {@code where id = :p limit 1} becomes {@code where id = :p}: there is one row at most, so a literal limit of one or more
 * cuts nothing.
 */
final class RemoveLimitOfUniqueRow implements SelectRule {
    private final UniqueKeys uniqueKeys;

    RemoveLimitOfUniqueRow(UniqueKeys uniqueKeys) {
        this.uniqueKeys = uniqueKeys;
    }

    @Override
    public Optional<Select> apply(Select select) {
        boolean cutsNothing = select.from() instanceof From.Stored stored
                && select.limit().offset().isEmpty()
                && select.limit()
                        .count()
                        .filter(count -> Literals.isAtLeast(count, 1))
                        .isPresent()
                && uniqueKeys.areDistinct(stored.table(), FixedColumns.of(select));
        return cutsNothing ? Optional.of(select.withLimit(Limit.none())) : Optional.empty();
    }
}
