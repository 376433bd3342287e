package dev.weir.planner.verify;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.Finding;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.Missing;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.stmt.Statement;
import dev.weir.planner.normalize.Normalizer;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import java.util.List;

/** What one check by itself has to say of a statement. */
final class Told {
    private Told() {}

    /** Returns the findings about a statement over the sample models; a database that can do everything runs it. */
    static List<String> invalid(StatementCheck check, Statement statement) {
        return invalid(check, statement, SampleModels.APP);
    }

    static List<String> invalid(StatementCheck check, Statement statement, AppSchema schema) {
        try {
            verdict(check, statement, schema, Profiles.FULL).raise();
            return List.of();
        } catch (InvalidStatementException e) {
            return e.findings().stream().map(Finding::toString).toList();
        }
    }

    /** Returns what a database is missing for a statement. */
    static List<String> missing(StatementCheck check, Statement statement, Capability capability) {
        return missing(check, statement, SampleModels.APP, capability);
    }

    static List<String> missing(StatementCheck check, Statement statement, AppSchema schema, Capability capability) {
        try {
            verdict(check, statement, schema, capability).raise();
            return List.of();
        } catch (UnsupportedByDatabaseException e) {
            return e.missing().stream().map(Missing::toString).toList();
        }
    }

    /** Returns the features that a statement needs. */
    static List<Feature> needs(StatementCheck check, Statement statement) {
        return needs(check, statement, Profiles.FULL);
    }

    /** Returns the features that a statement needs of a database. */
    static List<Feature> needs(StatementCheck check, Statement statement, Capability capability) {
        return verdict(check, statement, SampleModels.APP, capability).used();
    }

    private static Verdict verdict(StatementCheck check, Statement statement, AppSchema schema, Capability capability) {
        Statement normalized = Normalizer.normalize(statement, schema).statement();
        Verdict verdict = new Verdict(schema, capability);
        check.check(normalized, StatementParts.of(normalized, schema), verdict);
        return verdict;
    }
}
