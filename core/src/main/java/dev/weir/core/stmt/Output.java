package dev.weir.core.stmt;

import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.expr.Expr;
import java.util.List;

/** One of the values that a query selects of each row. */
public sealed interface Output {

    /**
     * A field, or what is computed from fields.
     *
     * @param optional whether NULL is one of the values to be told
     */
    record Computed(Expr<FieldTerm> expr, boolean optional) implements Output {}

    /**
     * What a relation of the model leads to; the query includes the relation.
     *
     * @param optional whether it is one of the answers that it leads nowhere
     */
    record Related(RelationId relation, boolean optional) implements Output {}

    /**
     * A list of values of the rows that a relation leads to: of each of those that are included, in their order, none made
     * one with another.
     *
     * @param include says which rows; nothing is loaded with them
     * @param values what is read of each row, one value or more, read against the model at the other end
     */
    record Listed(Include include, List<Computed> values) implements Output {
        public Listed {
            values = List.copyOf(values);
            if (values.isEmpty() || !include.includes().isEmpty()) {
                throw new IllegalArgumentException(
                        include.relation() + " gives values, at least one, and no instances");
            }
        }
    }

    /** The instance itself, with the relations that the query includes. */
    record Instance() implements Output {}
}
