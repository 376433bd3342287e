package dev.weir;

import dev.weir.core.driver.Row;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import java.util.ArrayList;
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
    private final int[] key;
    private final Selection rowByKey;

    /**
     * Creates the definition.
     *
     * @param type the record's class
     * @param model the model as the schema knows it
     */
    protected ModelDefinition(Class<M> type, Model model) {
        this.type = type;
        this.model = model;
        this.key = positions(model);
        this.rowByKey = rowByKey(model, key);
    }

    private static int[] positions(Model model) {
        List<FieldId> fields = model.fields().stream().map(Field::id).toList();
        // a key that is no field is told of when the schema is checked
        return model.key().stream()
                .mapToInt(fields::indexOf)
                .filter(position -> position >= 0)
                .toArray();
    }

    private static Selection rowByKey(Model model, int[] key) {
        List<Expr<FieldTerm>> equalities = new ArrayList<>(key.length);
        for (int position : key) {
            Field field = model.fields().get(position);
            equalities.add(new Expr.Comparison<>(
                    ComparisonOp.EQ,
                    new Expr.Leaf<>(new FieldTerm.FieldRef(List.of(), field.id(), field.type())),
                    new Expr.Leaf<>(new FieldTerm.Placeholder(field.type()))));
        }
        return Selection.where(Expr.all(equalities));
    }

    /** Returns the record's class. */
    public final Class<M> type() {
        return type;
    }

    /** Returns the model as the schema knows it. */
    public final Model model() {
        return model;
    }

    /**
     * Returns the selection of the row that has a given key: one placeholder per field of the key, in the key's order.
     *
     * @throws IllegalStateException if the model has no key, or one of which a field is missing
     */
    public final Selection rowByKey() {
        if (key.length == 0 || key.length != model.key().size()) {
            // without this, one instance would stand for all rows
            throw new IllegalStateException(
                    model.id().name() + " has no complete key among its fields; no condition selects one row of it");
        }
        return rowByKey;
    }

    /** Returns the key of an instance as the arguments of {@link #rowByKey}. */
    public final ArgumentChain key(M instance) {
        ArgumentChain values = ArgumentChain.none();
        for (int position : key) {
            values = values.then(ArgumentChain.ofCarried(carried(instance, position)));
        }
        return values;
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

    /**
     * Returns a value that a relation leads to, which is not NULL, as its handle holds it.
     *
     * @param relation the position of a relation that leads through others to the values of a field, in the model's relations,
     *     counted from zero
     * @param column the value's position in the row, counted from zero
     */
    public Object value(int relation, Row row, int column) {
        throw new IllegalArgumentException(model.id().name() + " has no values behind a relation " + relation);
    }

    /** Returns a copy of an instance with the given relation handles; the others stay as they are. */
    public abstract M with(M instance, Handles handles);

    @Override
    public final String toString() {
        return "ModelDefinition[" + model.id().name() + "]";
    }
}
