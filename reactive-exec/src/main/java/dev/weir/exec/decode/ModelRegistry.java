package dev.weir.exec.decode;

import dev.weir.ModelDefinition;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.ModelId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The definitions of the models of one database. */
public final class ModelRegistry {
    private final Map<ModelId, ModelDefinition<?>> definitions = new LinkedHashMap<>();

    private ModelRegistry() {}

    /** Returns a registry of these definitions and of all that their relations lead to, in order of discovery. */
    public static ModelRegistry of(List<ModelDefinition<?>> roots) {
        ModelRegistry registry = new ModelRegistry();
        Deque<ModelDefinition<?>> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            ModelDefinition<?> next = open.removeFirst();
            if (registry.definitions.putIfAbsent(next.model().id(), next) == null) {
                open.addAll(next.related());
            }
        }
        return registry;
    }

    /** Returns the application schema of the models. */
    public AppSchema schema() {
        return AppSchema.of(new ArrayList<>(
                definitions.values().stream().map(ModelDefinition::model).toList()));
    }

    /**
     * Returns the definition of a model.
     *
     * @throws InternalException if there is none
     */
    public ModelDefinition<?> definition(ModelId id) {
        ModelDefinition<?> definition = definitions.get(id);
        if (definition == null) {
            throw new InternalException(ModelRegistry.class, "no definition of " + id.name());
        }
        return definition;
    }
}
