package dev.weir.planner.sanity;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import java.util.EnumSet;
import java.util.Set;

/** What a program relies on is what the verifier asked the database for, no less, and the database has it. */
final class OperationsAreSupported implements ProgramCheck {
    @Override
    public void check(Program program, Capability capability) {
        for (Feature feature : needed(program)) {
            if (!program.uses().contains(feature)) {
                throw new InternalException(OperationsAreSupported.class, feature + " is needed and was not asked for");
            }
            if (!capability.has(feature)) {
                throw new InternalException(OperationsAreSupported.class, feature + " is needed and not there");
            }
        }
    }

    private static Set<Feature> needed(Program program) {
        Set<Feature> needed = EnumSet.noneOf(Feature.class);
        if (program.atomic()) {
            needed.add(Feature.INTERACTIVE_TRANSACTIONS);
        }
        if (program.action() instanceof Action.Fetch fetch && !fetch.loads().isEmpty()) {
            needed.add(Feature.INTERLEAVED_RESULTS);
        }
        for (Sent sent : Sent.by(program)) {
            needed.add(Feature.RELATIONAL_QUERY);
            statement(sent.operation().statement(), needed);
        }
        return needed;
    }

    private static void statement(TableStatement statement, Set<Feature> needed) {
        boolean returning =
                (statement instanceof Insert insert && !insert.returning().isEmpty())
                        || (statement instanceof UpdateRows update
                                && !update.returning().isEmpty());
        if (returning) {
            needed.add(Feature.RETURNING);
        }
        TableParts parts = TableParts.of(statement);
        if (!parts.sort().isEmpty()) {
            needed.add(Feature.SORT);
        }
        parts.exprs().forEach(expr -> expr(expr, needed));
    }

    private static void expr(Expr<ColumnTerm> expr, Set<Feature> needed) {
        if (expr instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.RowNumber) {
            needed.add(Feature.WINDOW_FUNCTIONS);
        } else if (expr instanceof Expr.Arithmetic<ColumnTerm> sum && sum.type() == ScalarType.DECIMAL) {
            needed.add(Feature.DECIMAL_ARITHMETIC);
        } else if (expr instanceof Expr.TextMatch<ColumnTerm> match) {
            switch (match.kind()) {
                case LIKE -> needed.add(Feature.PATTERN);
                case ILIKE -> needed.add(Feature.CASE_INSENSITIVE_PATTERN);
                case STARTS_WITH, ENDS_WITH, CONTAINS -> {
                    // every database can
                }
            }
        }
    }
}
