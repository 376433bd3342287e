package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;

/** Whether a select can be seen to give no row, whatever is stored. A select that counts gives one row even for none. */
final class EmptyResult {
    private EmptyResult() {}

    static boolean of(Select select) {
        if (select.limit().count().filter(Literals::isZero).isPresent()) {
            return true;
        }
        return !counts(select)
                && (select.where().isAlwaysFalse()
                        || (select.from() instanceof From.Derived derived && of(derived.select())));
    }

    /** Returns whether a select gives one row about all of its rows, rather than one for each. */
    static boolean counts(Select select) {
        return select.columns().stream().anyMatch(EmptyResult::counts);
    }

    private static boolean counts(Expr<ColumnTerm> expr) {
        return (expr instanceof Expr.Leaf<ColumnTerm> leaf
                        && (leaf.term() instanceof ColumnTerm.CountRows
                                || leaf.term() instanceof ColumnTerm.CountDistinct))
                || Operands.of(expr).stream().anyMatch(EmptyResult::counts);
    }
}
