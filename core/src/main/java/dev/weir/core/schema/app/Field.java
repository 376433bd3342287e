package dev.weir.core.schema.app;

import dev.weir.core.value.Type;
import java.util.Optional;

/**
 * A stored field of a model.
 *
 * @param nullable whether the field may hold NULL
 * @param column the name of the column that holds it
 * @param auto who makes the value when a create leaves it out
 */
public record Field(FieldId id, Type type, boolean nullable, String column, Optional<AutoValue> auto) {

    /** Returns whether the database makes the value, so that it is known only after an insert. */
    public boolean databaseMade() {
        return auto.isPresent() && auto.get() == AutoValue.INCREMENT;
    }
}
