package dev.weir.it.hostile;

import dev.weir.Handles;
import dev.weir.ModelDefinition;
import dev.weir.core.driver.Row;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.Index;
import dev.weir.core.schema.app.Model;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A model whose table, columns and indexes have other names in the database. Leads to no other model: those have to be
 * given to the database, too.
 */
final class Renamed<M> extends ModelDefinition<M> {
    private final ModelDefinition<M> definition;

    private Renamed(ModelDefinition<M> definition, Model model) {
        super(definition.type(), model);
        this.definition = definition;
    }

    /** Returns a model with names that are asked for one after the other. */
    static <M> Renamed<M> of(ModelDefinition<M> definition, Supplier<String> names) {
        Model model = definition.model();
        return new Renamed<>(
                definition,
                new Model(
                        model.id(),
                        names.get(),
                        model.fields().stream()
                                .map(field -> new Field(
                                        field.id(), field.type(), field.nullable(), names.get(), field.auto()))
                                .toList(),
                        model.key(),
                        model.indexes().stream()
                                .map(index -> new Index(Optional.of(names.get()), index.fields(), index.unique()))
                                .toList(),
                        model.relations()));
    }

    /** Returns the name of a field's column. */
    String column(String field) {
        return model().field(field).orElseThrow().column();
    }

    @Override
    public List<ModelDefinition<?>> related() {
        return List.of();
    }

    @Override
    public M read(Row row) {
        return definition.read(row);
    }

    @Override
    public @Nullable Object carried(M instance, int field) {
        return definition.carried(instance, field);
    }

    @Override
    public Object handle(M instance, int relation) {
        return definition.handle(instance, relation);
    }

    @Override
    public M with(M instance, Handles handles) {
        return definition.with(instance, handles);
    }
}
