package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;

/** The negation of a condition, in the form to which the rules bring it. */
final class Complement {
    private Complement() {}

    /** Returns the condition that is TRUE where this one is FALSE, FALSE where it is TRUE, and UNKNOWN where it is. */
    static Expr<ColumnTerm> of(Expr<ColumnTerm> condition) {
        if (condition instanceof Expr.Not<ColumnTerm> not) {
            return not.operand();
        }
        if (condition instanceof Expr.Comparison<ColumnTerm> comparison) {
            return comparison.withOp(comparison.op().negated());
        }
        return new Expr.Not<>(condition);
    }
}
