package dev.weir.core.stmt;

import dev.weir.core.schema.app.ModelId;

/**
 * Deletes the selected rows and answers how many there were. Rows that belong to a deleted one through a has-one or
 * has-many relation of its model are deleted with it if their link is required, and lose the link if it is not.
 *
 * @param scan whether all of a table may be read to find the rows, as in {@link Query}
 */
public record Delete(ModelId model, Selection selection, boolean scan) implements Statement {

    /** Returns a delete that reads no more of a table than keys and indexes lead to. */
    public Delete(ModelId model, Selection selection) {
        this(model, selection, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDelete(this);
    }
}
