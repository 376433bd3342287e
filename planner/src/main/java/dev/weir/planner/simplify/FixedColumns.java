package dev.weir.planner.simplify;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import java.util.LinkedHashSet;
import java.util.Set;

/** The columns of a select that have one value, not NULL, in all of its rows, because its filter says so. */
final class FixedColumns {
    private FixedColumns() {}

    static Set<ColumnId> of(Select select) {
        Set<ColumnId> fixed = new LinkedHashSet<>();
        if (select.from() instanceof From.Stored stored) {
            for (Expr<ColumnTerm> conjunct : Operands.conjuncts(select.where())) {
                KeyEquality.of(conjunct, stored.alias())
                        .ifPresent(equality -> fixed.add(equality.column().column()));
            }
        }
        return fixed;
    }
}
