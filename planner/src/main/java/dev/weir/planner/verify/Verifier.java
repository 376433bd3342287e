package dev.weir.planner.verify;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.Finding;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.stmt.Statement;
import java.util.List;

/** Says whether a statement makes sense and the database can run it. */
public final class Verifier {
    /** In the order in which their findings are told. */
    private static final List<StatementCheck> CHECKS = List.of(
            // what no database could run
            new TypesAgree(),
            new PathsLeadToOne(),
            new SelectionsAreSound(),
            new UpdateIsSound(),
            new IncludesAreSound(),
            new ProjectionIsSound(),
            new CascadeEnds(),
            new CreateIsComplete(),
            // what this one cannot
            new StatementIsSupported(),
            new WritesAreAtomic(),
            new SortIsSupported(),
            new MatchIsSupported(),
            new ArithmeticIsSupported(),
            new AssignmentsHaveAnOrder(),
            new ReturningIsSupported(),
            new StatementFitsLimits());

    /**
     * The levels of nesting that every pass walks through by recursion, with room to spare on a stack of one megabyte, the
     * usual one.
     */
    private static final int MAX_LEVELS = 600;

    private Verifier() {}

    /**
     * Checks that a statement can be walked through at all. To be asked before anything else is done with it.
     *
     * @throws InvalidStatementException if it is nested too deeply
     */
    public static void verifyNesting(Statement statement, AppSchema schema) {
        int levels = Nesting.of(statement, schema).levels();
        if (levels > MAX_LEVELS) {
            throw new InvalidStatementException(List.of(new Finding(
                    "statement about " + statement.model().simpleName(),
                    "is nested " + levels + " levels deep; " + MAX_LEVELS + " are the most",
                    "combine conditions with allOf() or anyOf(), side by side, and follow fewer relations in one")));
        }
    }

    /**
     * Checks a statement, and returns the features of the database that it needs.
     *
     * @throws dev.weir.core.error.InvalidStatementException with every finding, if no database could run it
     * @throws dev.weir.core.error.UnsupportedByDatabaseException with everything missing, if this one cannot
     */
    public static List<Feature> verify(Statement statement, AppSchema schema, Capability capability) {
        StatementParts parts = StatementParts.of(statement, schema);
        Verdict known = new Verdict(schema, capability);
        new NamesAreKnown().check(statement, parts, known);
        known.raise();
        Verdict verdict = new Verdict(schema, capability);
        CHECKS.forEach(check -> check.check(statement, parts, verdict));
        verdict.raise();
        return verdict.used();
    }
}
