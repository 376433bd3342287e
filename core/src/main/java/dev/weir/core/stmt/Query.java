package dev.weir.core.stmt;

import dev.weir.core.schema.app.ModelId;
import java.util.List;

/**
 * Reads the rows of a selection.
 *
 * <p>Reading order of placeholders: filter, sort keys, limit, offset, then the includes in order, each likewise.
 *
 * @param includes the relations to load with each instance; one relation at most once. Only where whole instances are
 *     answered
 * @param scan whether all of a table may be read where no key and no index leads to the rows; for databases that are
 *     reached by these alone
 */
public record Query(ModelId model, Selection selection, List<Include> includes, Answer answer, boolean scan)
        implements Statement {
    public Query {
        includes = List.copyOf(includes);
    }

    /** Returns a query that reads no more of a table than keys and indexes lead to. */
    public Query(ModelId model, Selection selection, List<Include> includes, Answer answer) {
        this(model, selection, includes, answer, false);
    }

    /** What a query gives. */
    public enum Answer {
        /** The instances, one per row. */
        INSTANCES,
        /** One INT64: how many rows, the limit counted in. */
        COUNT,
        /** One BOOL: whether there is a row. */
        EXISTS
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitQuery(this);
    }
}
