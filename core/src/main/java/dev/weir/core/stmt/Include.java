package dev.weir.core.stmt;

import dev.weir.core.schema.app.RelationId;
import java.util.List;

/**
 * A relation to load with each instance of a query.
 *
 * @param relation a relation of the model that is read
 * @param selection which of the related rows, in which order and, per instance, how many; all of them by default
 * @param includes the relations to load with each related instance
 */
public record Include(RelationId relation, Selection selection, List<Include> includes) {
    public Include {
        includes = List.copyOf(includes);
    }

    /** Returns whether some related rows may be left out. */
    public boolean isPartial() {
        return !selection.filter().isAlwaysTrue() || !selection.limit().isNone();
    }
}
