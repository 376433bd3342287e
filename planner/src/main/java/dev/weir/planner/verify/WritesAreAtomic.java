package dev.weir.planner.verify;

import dev.weir.core.driver.Feature;
import dev.weir.core.schema.mapping.Dependents;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.Statement;
import dev.weir.planner.lower.FoundFirst;

/** What takes several writes takes effect as a whole. */
final class WritesAreAtomic implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        if (statement instanceof Create create
                && !(create.parents().isEmpty() && create.children().isEmpty())) {
            verdict.needs(
                    Feature.ATOMIC_WRITES,
                    "a create of related instances together",
                    "create them one after the other, those first that the others belong to");
        }
        if (statement instanceof Delete delete && hasDependents(delete, verdict)) {
            verdict.needs(
                    Feature.ATOMIC_WRITES,
                    "a delete with what belongs to the deleted",
                    "leave the has-one and has-many relations out, and delete or unlink what belongs to it first");
        }
    }

    /** Returns whether a delete may have more to do than one statement, which also depends on how its rows are found. */
    private static boolean hasDependents(Delete delete, Verdict verdict) {
        Dependents dependents =
                Dependents.of(verdict.schema(), verdict.capability().ddl());
        return !dependents.areLeft(delete.model()) || FoundFirst.in(delete, verdict.schema(), dependents);
    }
}
