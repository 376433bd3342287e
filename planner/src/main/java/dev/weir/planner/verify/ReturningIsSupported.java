package dev.weir.planner.verify;

import dev.weir.core.driver.Feature;
import dev.weir.core.schema.app.Field;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.planner.lower.KeyEquality;
import java.util.stream.Stream;

/** The database gives back what only it knows after a write. */
final class ReturningIsSupported implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        if (statement instanceof Update update && !update.returning().isEmpty()) {
            verdict.needs(
                    needed(update, verdict),
                    "an update of an instance by a computed value",
                    "update by query, which gives the number of rows, and read the instance again");
        }
        if (statement instanceof Create create && leavesToDatabase(create, verdict)) {
            verdict.needs(
                    Feature.GENERATED_KEYS, "a create with a key made by the database", "give the key, or use a UUID");
        }
    }

    /** An update by key can read the row again, since the key stays; both take effect together. */
    private static Feature needed(Update update, Verdict verdict) {
        return !verdict.capability().has(Feature.RETURNING)
                        && KeyEquality.isExactly(
                                update.selection(),
                                verdict.schema().model(update.model()).key())
                ? Feature.ATOMIC_WRITES
                : Feature.RETURNING;
    }

    private static boolean leavesToDatabase(Create create, Verdict verdict) {
        boolean own = verdict.schema().model(create.model()).fields().stream()
                .filter(Field::databaseMade)
                .anyMatch(field -> !create.fields().contains(field.id()));
        return own
                || Stream.concat(create.parents().stream(), create.children().stream())
                        .anyMatch(nested -> leavesToDatabase(nested.create(), verdict));
    }
}
