package dev.weir.planner.verify;

import dev.weir.core.driver.Limits;
import dev.weir.core.driver.Windowing;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.planner.lower.FieldTerms;
import dev.weir.planner.verify.StatementParts.Part;
import java.util.List;
import java.util.stream.Stream;

/** The statement does not carry more values than the database takes with one statement, nor is it nested more deeply. */
final class StatementFitsLimits implements StatementCheck {
    /** What lowering may put around a filter: the keys of a window, the numbers of its rows, the rows of a limit. */
    private static final int AROUND = 8;

    /** How often the value of a sort key is bound in the condition that a row comes after another one. */
    private static final int AFTER_ROW = 4;

    /** How often more than once a value is bound by which a sort key is computed: in that condition and as a column. */
    private static final int SORTED_ROW = 5;

    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        Limits limits = verdict.capability().limits();
        // a load of related instances is sent a set of keys besides
        long values = arguments(parts.exprs().stream().map(Part::value))
                + parts.includes().size()
                + ofWindows(statement, verdict);
        if (values > limits.bindings()) {
            verdict.exceeds(
                    "BINDINGS",
                    "a statement with " + values + " values, where " + limits.bindings() + " are the most",
                    "compare with a list by in(), which is one value");
        }
        Nesting nesting = Nesting.of(statement, verdict.schema());
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

    private static long arguments(Stream<Expr<FieldTerm>> exprs) {
        return exprs.filter(StatementFitsLimits::isArgument).count();
    }

    /** Returns how many values at the most are added where windows are read by keyset: those of the row to go on after. */
    private static long ofWindows(Statement statement, Verdict verdict) {
        if (!(statement instanceof Query query)
                || (query.includes().isEmpty() && query.projection().listed().isEmpty())
                || verdict.capability().queries().windowing() != Windowing.KEYSET) {
            return 0;
        }
        List<SortKey<FieldTerm>> sort = query.selection().sort();
        long keys =
                (long) sort.size() + verdict.schema().model(query.model()).key().size();
        long computed = arguments(
                sort.stream().flatMap(key -> FieldTerms.of(key.expr()).stream()).map(Expr.Leaf::new));
        return 1 + AFTER_ROW * keys + SORTED_ROW * computed;
    }

    private static boolean isArgument(Expr<FieldTerm> expr) {
        return expr instanceof Expr.Leaf<FieldTerm> leaf && leaf.term() instanceof FieldTerm.Argument;
    }
}
