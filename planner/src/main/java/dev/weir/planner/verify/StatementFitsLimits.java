package dev.weir.planner.verify;

import dev.weir.core.driver.Limits;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.planner.verify.StatementParts.Part;

/** The statement does not carry more values than the database takes with one statement. */
final class StatementFitsLimits implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        Limits limits = verdict.capability().limits();
        int values = 0;
        for (Part<Expr<FieldTerm>> part : parts.exprs()) {
            if (part.value() instanceof Expr.Leaf<FieldTerm> leaf && leaf.term() instanceof FieldTerm.Argument) {
                values++;
            }
        }
        if (values > limits.bindings()) {
            verdict.invalid(
                    "statement about " + statement.model().simpleName(),
                    "carries " + values + " values; " + verdict.capability().driver() + " takes " + limits.bindings(),
                    "compare with a list by in(), which is one value");
        }
    }
}
