package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code a AND NOT a} becomes {@code FALSE}, and with it {@code x < y AND x >= y}.
 *
 * <p>Only in a filter: where {@code a} is NULL, so is the conjunction. {@link FoldCertainContradiction} is the form that
 * holds everywhere.
 */
final class FoldContradiction implements Rule<Expr.And<ColumnTerm>> {
    @Override
    public Class<? super Expr.And<ColumnTerm>> target() {
        return Expr.And.class;
    }

    @Override
    public Context context() {
        return Context.FILTER;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.And<ColumnTerm> and) {
        return hasContradiction(and.operands()) ? Optional.of(Expr.alwaysFalse()) : Optional.empty();
    }

    /** Returns whether two of the conditions are each other's negation. */
    static boolean hasContradiction(List<Expr<ColumnTerm>> conditions) {
        Set<Expr<ColumnTerm>> all = new HashSet<>(conditions);
        return conditions.stream().anyMatch(condition -> all.contains(Complement.of(condition)));
    }
}
