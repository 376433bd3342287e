package dev.weir.core.stmt;

import dev.weir.core.schema.app.ModelId;
import java.util.List;

/**
 * Reads the rows of a selection.
 *
 * <p>Reading order of placeholders: filter, sort keys, limit, offset, then what is selected in order, a list like its include
 * and after that its values, then the includes in order, each like a query.
 *
 * @param includes the relations to load with each instance; one relation at most once. Only where whole instances are
 *     answered, or selected among other values
 * @param scan whether all of a table may be read where no key and no index leads to the rows; for databases that are
 *     reached by these alone
 * @param projection what is selected where values are answered
 */
public record Query(
        ModelId model, Selection selection, List<Include> includes, Answer answer, boolean scan, Projection projection)
        implements Statement {
    public Query {
        includes = List.copyOf(includes);
    }

    /** Creates a query that selects no values. */
    public Query(ModelId model, Selection selection, List<Include> includes, Answer answer, boolean scan) {
        this(model, selection, includes, answer, scan, Projection.none());
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
        EXISTS,
        /** Values that are selected of each row. */
        VALUES
    }

    /** Returns whether rows are answered one by one, so that their order counts. */
    public boolean answersRows() {
        return answer == Answer.INSTANCES || answer == Answer.VALUES;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitQuery(this);
    }
}
