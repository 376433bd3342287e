package dev.weir.query;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import java.util.List;

/**
 * A stored field of a model, as generated code names it.
 *
 * @param <T> the Java type of the field, boxed
 */
public final class StoredField<T> {
    private final int position;
    private final FieldId id;
    private final FieldType<T> type;
    private final Expr<FieldTerm> own;

    /**
     * Creates the name of a field.
     *
     * @param position the field's position in the model's fields, counted from zero
     */
    public StoredField(ModelId model, int position, String name, FieldType<T> type) {
        this.position = position;
        this.id = new FieldId(model, name);
        this.type = type;
        this.own = new Expr.Leaf<>(new FieldTerm.FieldRef(List.of(), id, type.type()));
    }

    /** Returns the field's position in the model's fields, counted from zero. */
    public int position() {
        return position;
    }

    /** Returns the field as statements name it. */
    public FieldId id() {
        return id;
    }

    /** Returns how values of the field become arguments. */
    public FieldType<T> type() {
        return type;
    }

    /** Returns the leaf that stands for the field of the model in scope itself. */
    Expr<FieldTerm> own() {
        return own;
    }
}
