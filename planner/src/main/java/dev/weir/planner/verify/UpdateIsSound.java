package dev.weir.planner.verify;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import java.util.HashSet;
import java.util.Set;

/** An update assigns something, each field once, and leaves the key alone. */
final class UpdateIsSound implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        if (!(statement instanceof Update update)) {
            return;
        }
        String where = "update of " + update.model().simpleName();
        if (update.assignments().isEmpty()) {
            verdict.invalid(where, "assigns nothing", "set at least one field");
        }
        Set<FieldId> assigned = new HashSet<>();
        for (Assignment assignment : update.assignments()) {
            FieldId field = assignment.field();
            if (!assigned.add(field)) {
                verdict.invalid(where, "assigns " + field + " twice", "assign it once");
            }
            if (verdict.schema().model(update.model()).key().contains(field)) {
                verdict.invalid(
                        where,
                        "assigns " + field + ", which is its key",
                        "create another instance and delete this one");
            }
        }
    }
}
