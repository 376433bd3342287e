package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.Select;
import java.util.Optional;

/**
 * {@code limit n offset 0} becomes {@code limit n}. A parameter stays, whatever it is bound to.
 */
final class RemoveZeroOffset implements SelectRule {
    @Override
    public Optional<Select> apply(Select select) {
        return select.limit().offset().filter(Literals::isZero).isPresent()
                ? Optional.of(select.withLimit(new Limit<>(select.limit().count(), Optional.empty())))
                : Optional.empty();
    }
}
