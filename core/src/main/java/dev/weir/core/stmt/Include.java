package dev.weir.core.stmt;

import dev.weir.core.schema.app.RelationId;
import java.util.List;

/**
 * A relation to load with each instance of a query.
 *
 * @param relation a relation of the model that is read
 * @param selection which of the related rows, in which order and, per instance, how many; all of them by default
 * @param includes the relations to load with each related instance
 * @param joined whether the related rows are to be read by the statement that reads the instances, if that can be. A hint:
 *     what is loaded is the same
 */
public record Include(RelationId relation, Selection selection, List<Include> includes, boolean joined) {
    public Include {
        includes = List.copyOf(includes);
    }

    /** Creates an include whose rows are read by a statement of their own. */
    public Include(RelationId relation, Selection selection, List<Include> includes) {
        this(relation, selection, includes, false);
    }

    /** Returns whether some related rows may be left out. */
    public boolean isPartial() {
        return !selection.filter().isAlwaysTrue() || !selection.limit().isNone();
    }
}
