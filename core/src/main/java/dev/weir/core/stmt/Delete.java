package dev.weir.core.stmt;

import dev.weir.core.schema.app.ModelId;

/**
 * Deletes the selected rows and answers how many there were. Rows that belong to a deleted one through a has-one or
 * has-many relation of its model are deleted with it if their link is required, and lose the link if it is not.
 */
public record Delete(ModelId model, Selection selection) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDelete(this);
    }
}
