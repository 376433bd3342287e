package dev.weir;

import dev.weir.core.driver.Row;
import dev.weir.core.schema.app.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the library knows about a model: its schema, and how to make and take apart its records. Implemented by generated
 * code; one instance serves all threads.
 *
 * @param <M> the record
 */
public abstract class ModelDefinition<M> {
    private final Class<M> type;
    private final Model model;

    /**
     * Creates the definition.
     *
     * @param type the record's class
     * @param model the model as the schema knows it
     */
    protected ModelDefinition(Class<M> type, Model model) {
        this.type = type;
        this.model = model;
    }

    /** Returns the record's class. */
    public final Class<M> type() {
        return type;
    }

    /** Returns the model as the schema knows it. */
    public final Model model() {
        return model;
    }

    /** Returns the definitions of the models that this one's relations lead to. */
    public abstract List<ModelDefinition<?>> related();

    /**
     * Makes an instance of a row that has the model's stored fields at positions from zero, in the model's order. Its
     * relation handles hold nothing.
     */
    public abstract M read(Row row);

    /**
     * Returns the value of a stored field in the form in which arguments carry it, boxed: a {@link Long} for an integer
     * of any width, a {@link Double} for a floating-point number, a {@link Boolean}, the label of an enum, and itself for
     * everything else; {@code null} for NULL.
     *
     * @param field the field's position in the model's fields, counted from zero
     */
    public abstract @Nullable Object carried(M instance, int field);

    /**
     * Returns the handle of a relation.
     *
     * @param relation the relation's position in the model's relations, counted from zero
     */
    public abstract Object handle(M instance, int relation);

    /** Returns a copy of an instance with the given relation handles; the others stay as they are. */
    public abstract M with(M instance, Handles handles);

    @Override
    public final String toString() {
        return "ModelDefinition[" + model.id().name() + "]";
    }
}
