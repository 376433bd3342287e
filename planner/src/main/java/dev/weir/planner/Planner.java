package dev.weir.planner;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.schema.mapping.MappedSchema;
import dev.weir.core.stmt.Statement;
import dev.weir.planner.access.AccessStrategy;
import dev.weir.planner.lower.Lowered;
import dev.weir.planner.lower.Lowering;
import dev.weir.planner.lower.TableRewriting;
import dev.weir.planner.normalize.Normalizer;
import dev.weir.planner.plan.Program;
import dev.weir.planner.sanity.Sanity;
import dev.weir.planner.verify.Verifier;
import java.util.List;

/**
 * Makes programs of statements, for one schema on one database: normalize, verify, lower, simplify, reach. Pure and
 * deterministic: the same statement gives the same program, and nothing is read but the arguments. Safe for use by many
 * threads.
 */
public final class Planner {
    private final MappedSchema schema;
    private final Capability capability;
    private final int window;
    private final TableRewriting simplification;
    private final AccessStrategy access;

    /**
     * Creates a planner.
     *
     * @param window how many instances are read before their relations are loaded, one at least
     */
    public Planner(MappedSchema schema, Capability capability, int window) {
        this(schema, capability, window, false);
    }

    /**
     * Creates a planner.
     *
     * @param window how many instances are read before their relations are loaded, one at least
     * @param scans whether every query may read all of a table where nothing leads to its rows, not only one that says so
     */
    public Planner(MappedSchema schema, Capability capability, int window, boolean scans) {
        this.schema = schema;
        this.capability = capability;
        this.window = window;
        this.simplification = new Simplification(schema.db());
        this.access = AccessStrategy.of(capability, schema.db(), scans);
    }

    /**
     * Makes the program of a statement.
     *
     * @throws dev.weir.core.error.InvalidStatementException if no database could run it
     * @throws dev.weir.core.error.UnsupportedByDatabaseException if this one cannot
     */
    public Program plan(Statement statement) {
        Verifier.verifyNesting(statement, schema.app());
        Normalizer.Normalized normalized = Normalizer.normalize(statement, schema.app());
        List<Feature> uses = Verifier.verify(normalized.statement(), schema.app(), capability);
        Lowered lowered = Lowering.lower(
                normalized.statement(), normalized.arguments(), schema, capability, window, simplification);
        Program program = new Program(
                statement, lowered.action(), normalized.arguments(), lowered.access(), lowered.atomic(), uses);
        Sanity.verify(program, capability);
        return access.reach(program);
    }
}
