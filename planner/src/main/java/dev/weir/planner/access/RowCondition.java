package dev.weir.planner.access;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;
import java.util.function.Predicate;

/** What the leaves of a condition refer to. */
final class RowCondition {
    private RowCondition() {}

    /** Returns whether a condition is about nothing but a row and values, so that it can be evaluated anywhere. */
    static boolean isLocal(Expr<ColumnTerm> condition) {
        return leaves(condition, term -> term instanceof ColumnTerm.ColumnRef || term instanceof ColumnTerm.Param);
    }

    /** Returns whether a condition mentions a column of a way in. */
    static boolean mentions(Expr<ColumnTerm> condition, KeyPath path) {
        return !leaves(condition, term -> !(term instanceof ColumnTerm.ColumnRef ref && path.has(ref.column())));
    }

    /** Returns the first column that a condition mentions. */
    static Optional<ColumnId> firstColumn(Expr<ColumnTerm> condition) {
        ColumnId[] first = new ColumnId[1];
        leaves(condition, term -> {
            if (first[0] == null && term instanceof ColumnTerm.ColumnRef ref) {
                first[0] = ref.column();
            }
            return true;
        });
        return Optional.ofNullable(first[0]);
    }

    private static boolean leaves(Expr<ColumnTerm> expr, Predicate<ColumnTerm> all) {
        if (expr instanceof Expr.Leaf<ColumnTerm> leaf) {
            return all.test(leaf.term());
        }
        boolean[] holds = {true};
        expr.mapChildren(child -> {
            holds[0] &= leaves(child, all);
            return child;
        });
        return holds[0];
    }
}
