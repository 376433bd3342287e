package dev.weir.planner.access;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;

/** Reading of a filter: its conditions, all of which must hold, and which of them say something of one column. */
final class Conjuncts {
    private Conjuncts() {}

    static List<Expr<ColumnTerm>> of(Expr<ColumnTerm> where) {
        if (where.isAlwaysTrue()) {
            return List.of();
        }
        return where instanceof Expr.And<ColumnTerm> and ? and.operands() : List.of(where);
    }

    /** Returns all conditions but one of them, which is told from those that are equal to it. */
    static List<Expr<ColumnTerm>> without(List<Expr<ColumnTerm>> all, Expr<ColumnTerm> one) {
        return all.stream().filter(condition -> condition != one).toList();
    }

    /** Returns the column that an expression is, if it is one. */
    static Optional<ColumnTerm.ColumnRef> column(Expr<ColumnTerm> expr) {
        return expr instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.ColumnRef ref
                ? Optional.of(ref)
                : Optional.empty();
    }

    /** Returns the test that a row is of bound keys, if a condition is one. */
    static Optional<ColumnTerm.InKeys> keys(Expr<ColumnTerm> condition) {
        return condition instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.InKeys keys
                ? Optional.of(keys)
                : Optional.empty();
    }

    static boolean isColumn(Expr<ColumnTerm> expr, ColumnId column) {
        return column(expr).filter(ref -> ref.column().equals(column)).isPresent();
    }

    /** Returns whether an expression has its value before any row is read. */
    static boolean isValue(Expr<ColumnTerm> expr) {
        return expr instanceof Expr.Literal<ColumnTerm>
                || (expr instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Param);
    }

    /** Returns a comparison of a column with a value, the column on the left, if the condition is one. */
    static Optional<Expr.Comparison<ColumnTerm>> comparison(Expr<ColumnTerm> condition, ColumnId column) {
        if (!(condition instanceof Expr.Comparison<ColumnTerm> comparison)) {
            return Optional.empty();
        }
        if (isColumn(comparison.left(), column) && isValue(comparison.right())) {
            return Optional.of(comparison);
        }
        return isColumn(comparison.right(), column) && isValue(comparison.left())
                ? Optional.of(new Expr.Comparison<>(comparison.op().flipped(), comparison.right(), comparison.left()))
                : Optional.empty();
    }

    /** Returns the value that a condition says a column equals, if it does. */
    static Optional<Expr<ColumnTerm>> equal(Expr<ColumnTerm> condition, ColumnId column) {
        return comparison(condition, column)
                .filter(comparison -> comparison.op() == ComparisonOp.EQ)
                .map(Expr.Comparison::right);
    }
}
