package dev.weir.core.stmt;

import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.expr.Expr;

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

    /** The instance itself, with the relations that the query includes. */
    record Instance() implements Output {}
}
