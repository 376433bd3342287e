package dev.weir.planner.access;

import dev.weir.core.driver.Capability;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.planner.plan.Program;

/** Decides how the rows of a program are reached. One per planner, chosen once. */
public interface AccessStrategy {

    /**
     * Returns the program as it is run.
     *
     * @param program its operations run statements
     * @throws dev.weir.core.error.UnsupportedByDatabaseException with everything missing, if the database has no access to
     *     the rows that would not read all of a table
     */
    Program reach(Program program);

    /**
     * Returns the strategy for a database.
     *
     * @param scans whether every query may read all of a table where nothing leads to its rows, not only one that says so
     */
    static AccessStrategy of(Capability capability, DbSchema schema, boolean scans) {
        return capability.queries().byKeysAlone() ? new KeyedAccess(capability, schema, scans) : program -> program;
    }
}
