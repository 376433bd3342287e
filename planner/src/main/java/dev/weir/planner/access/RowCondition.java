package dev.weir.planner.access;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.TableParts;
import java.util.stream.Stream;

/** What the leaves of a condition refer to. */
final class RowCondition {
    private RowCondition() {}

    /** Returns whether a condition is about nothing but a row and values, so that it can be evaluated anywhere. */
    static boolean isLocal(Expr<ColumnTerm> condition) {
        return TableParts.of(condition).terms(ColumnTerm.class).allMatch(RowCondition::isLocal);
    }

    private static boolean isLocal(ColumnTerm term) {
        return term instanceof ColumnTerm.ColumnRef || term instanceof ColumnTerm.Param;
    }

    /** Returns whether a condition can be evaluated on rows that come back: one that is local, or is about bound keys. */
    static boolean canBeChecked(Expr<ColumnTerm> condition) {
        return TableParts.of(condition)
                .terms(ColumnTerm.class)
                .allMatch(term -> isLocal(term) || term instanceof ColumnTerm.InKeys);
    }

    /** Returns whether a condition mentions a column of a way in. */
    static boolean mentions(Expr<ColumnTerm> condition, KeyPath path) {
        return columns(condition).anyMatch(path::has);
    }

    private static Stream<ColumnId> columns(Expr<ColumnTerm> condition) {
        return TableParts.of(condition).terms(ColumnTerm.ColumnRef.class).map(ColumnTerm.ColumnRef::column);
    }
}
