package dev.weir.core.stmt;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import java.util.List;

/**
 * Changes fields of the selected rows.
 *
 * <p>Reading order of placeholders: filter, sort keys, limit, offset, then the assignments in order.
 *
 * @param assignments at least one, no field twice
 * @param returning the fields to answer for each changed row; if empty, the answer is the number of changed rows
 * @param scan whether all of a table may be read to find the rows, as in {@link Query}
 */
public record Update(
        ModelId model, Selection selection, List<Assignment> assignments, List<FieldId> returning, boolean scan)
        implements Statement {
    public Update {
        assignments = List.copyOf(assignments);
        returning = List.copyOf(returning);
    }

    /** Returns an update that reads no more of a table than keys and indexes lead to. */
    public Update(ModelId model, Selection selection, List<Assignment> assignments, List<FieldId> returning) {
        this(model, selection, assignments, returning, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitUpdate(this);
    }
}
