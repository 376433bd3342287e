package dev.weir.planner.access;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.Missing;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        boolean scan = scans || mayScan(program.statement());
        KeyReads reads = new KeyReads(program.arguments());
        RelatedRows related = new RelatedRows(schema, missing, scan, reads);
        KeyedActions actions = new KeyedActions(schema, missing, scan, related, reads);
        Action action = program.action().accept(actions);
        boolean atomic = program.atomic() || action.accept(SeveralRows.INSTANCE);
        if (atomic && !capability.has(Feature.ATOMIC_WRITES)) {
            missing.add(AccessMissing.together());
        }
        if (!missing.isEmpty()) {
            throw new UnsupportedByDatabaseException(capability.driver(), List.copyOf(new LinkedHashSet<>(missing)));
        }
        return new Program(
                program.statement(),
                reads.inOrder(),
                action,
                program.arguments(),
                program.access(),
                atomic,
                uses(program, atomic));
    }

    private static List<Feature> uses(Program program, boolean atomic) {
        Set<Feature> uses = new LinkedHashSet<>(program.uses());
        if (atomic) {
            uses.add(Feature.ATOMIC_WRITES);
        }
        return List.copyOf(uses);
    }

    private static boolean mayScan(Statement statement) {
        return statement.accept(new Statement.Visitor<Boolean>() {
            @Override
            public Boolean visitQuery(Query query) {
                return query.scan();
            }

            @Override
            public Boolean visitLoadRelations(LoadRelations load) {
                return false;
            }

            @Override
            public Boolean visitCreate(Create create) {
                return false;
            }

            @Override
            public Boolean visitUpdate(Update update) {
                return update.scan();
            }

            @Override
            public Boolean visitDelete(Delete delete) {
                return delete.scan();
            }
        });
    }
}
