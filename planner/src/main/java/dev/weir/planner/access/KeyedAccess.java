package dev.weir.planner.access;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.Missing;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import java.util.ArrayList;
import java.util.List;

/** Reaches rows by keys and by the columns of indexes. */
final class KeyedAccess implements AccessStrategy {
    private final Capability capability;
    private final DbSchema schema;
    private final boolean scans;

    KeyedAccess(Capability capability, DbSchema schema, boolean scans) {
        this.capability = capability;
        this.schema = schema;
        this.scans = scans;
    }

    @Override
    public Program reach(Program program) {
        List<Missing> missing = new ArrayList<>();
        Action action = program.action().accept(new KeyedActions(schema, missing, mayScan(program.statement())));
        if (!missing.isEmpty()) {
            throw new UnsupportedByDatabaseException(capability.driver(), missing);
        }
        return new Program(
                program.statement(), action, program.arguments(), program.access(), program.atomic(), program.uses());
    }

    private boolean mayScan(Statement statement) {
        return statement instanceof Query query && (scans || query.scan());
    }
}
