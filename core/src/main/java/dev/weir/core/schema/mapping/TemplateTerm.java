package dev.weir.core.schema.mapping;

import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.expr.Term;
import dev.weir.core.value.Type;

/** What the expressions of a mapping template refer to. */
public sealed interface TemplateTerm extends Term {

    /** A column of the row that is read. */
    record Stored(Column column) implements TemplateTerm {
        @Override
        public Type type() {
            return column.type().type();
        }
    }

    /** The value that a field is given. */
    record Given(Type type) implements TemplateTerm {}
}
