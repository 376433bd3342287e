package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.List;
import java.util.Optional;

/**
 * {@code order by :p, x} becomes {@code order by x}: a literal or parameter does not tell rows apart, and some databases
 * would take a literal number for the position of a column.
 */
final class RemoveConstantSortKey implements SelectRule {
    @Override
    public Optional<Select> apply(Select select) {
        List<SortKey<ColumnTerm>> kept = Lists.filter(select.orderBy(), key -> !isConstant(key.expr()));
        return kept == select.orderBy() ? Optional.empty() : Optional.of(select.withOrderBy(kept));
    }

    private static boolean isConstant(Expr<ColumnTerm> expr) {
        List<Expr<ColumnTerm>> operands = Operands.of(expr);
        return operands.isEmpty()
                ? Literals.isFixed(expr)
                : operands.stream().allMatch(RemoveConstantSortKey::isConstant);
    }
}
