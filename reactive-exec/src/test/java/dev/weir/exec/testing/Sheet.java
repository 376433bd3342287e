package dev.weir.exec.testing;

import dev.weir.Handles;
import dev.weir.ModelDefinition;
import dev.weir.core.driver.Row;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model whose instances are lists of values in the form in which arguments carry them; it has no schema to speak of. */
public final class Sheet extends ModelDefinition<List<@Nullable Object>> {
    @SuppressWarnings("unchecked") // a class has no type arguments
    public Sheet(String name, ModelDefinition<?>... related) {
        super(
                (Class<List<@Nullable Object>>) (Class<?>) List.class,
                new Model(new ModelId(name), name, List.of(), List.of(), List.of(), List.of()));
        this.related = List.of(related);
    }

    private final List<ModelDefinition<?>> related;

    @Override
    public List<ModelDefinition<?>> related() {
        return related;
    }

    @Override
    public List<@Nullable Object> read(Row row) {
        throw new UnsupportedOperationException("has no columns");
    }

    @Override
    public @Nullable Object carried(List<@Nullable Object> instance, int field) {
        return instance.get(field);
    }

    @Override
    public Object handle(List<@Nullable Object> instance, int relation) {
        throw new UnsupportedOperationException("has no relations");
    }

    @Override
    public List<@Nullable Object> with(List<@Nullable Object> instance, Handles handles) {
        throw new UnsupportedOperationException("has no relations");
    }
}
