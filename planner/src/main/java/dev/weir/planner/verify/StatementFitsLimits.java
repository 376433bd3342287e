package dev.weir.planner.verify;

import dev.weir.core.driver.Limits;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.planner.verify.StatementParts.Part;

/** The statement does not carry more values than the database takes with one statement, nor is it nested more deeply. */
final class StatementFitsLimits implements StatementCheck {
    /** What lowering may put around a filter: the keys of a window, the numbers of its rows, the rows of a limit. */
    private static final int AROUND = 8;

    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        Limits limits = verdict.capability().limits();
        long values = parts.exprs().stream()
                .map(Part::value)
                .filter(StatementFitsLimits::isArgument)
                .count();
        if (values > limits.bindings()) {
            verdict.exceeds(
                    "BINDINGS",
                    "a statement with " + values + " values, where " + limits.bindings() + " are the most",
                    "compare with a list by in(), which is one value");
        }
        Nesting nesting = Nesting.of(statement);
        // a database may count what is inside a subquery again for each subquery around it
        long depth = (nesting.levels() + (long) AROUND) * (nesting.relations() + 1);
        if (depth > limits.expressionDepth()) {
            verdict.exceeds(
                    "EXPRESSION_DEPTH",
                    "a statement as deep as " + depth + ", where " + limits.expressionDepth() + " is the most",
                    nesting.relations() > 0
                            ? "follow fewer relations in one condition, or query for the keys first"
                            : "combine conditions with allOf() or anyOf(), side by side");
        }
    }

    private static boolean isArgument(Expr<FieldTerm> expr) {
        return expr instanceof Expr.Leaf<FieldTerm> leaf && leaf.term() instanceof FieldTerm.Argument;
    }
}
