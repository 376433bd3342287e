package dev.weir.it.relation.include;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.ModelDefinition;
import dev.weir.One;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.query.IncludeTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instances of all models in memory, and what their relations lead to: an answer that no statement takes part in. */
final class Graph {
    private final Shapes shapes;
    private final Map<ModelId, List<Object>> instances = new HashMap<>();

    Graph(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Adds all instances of a model, as they were read without an include. */
    Graph with(ModelDefinition<?> model, List<?> all) {
        instances.put(model.model().id(), List.copyOf(all));
        return this;
    }

    /** Asserts that the handles of an instance hold what the trees load, and that the others hold nothing. */
    <M> void assertHandles(ModelDefinition<M> model, M instance, List<IncludeTree> trees) {
        List<Relation> relations = model.model().relations();
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            Object handle = model.handle(instance, i);
            Optional<IncludeTree> tree = trees.stream()
                    .filter(candidate -> candidate.relation().equals(relation.id()))
                    .findFirst();
            if (tree.isEmpty()) {
                assertThat(loaded(handle))
                        .as("%s of %s", relation.id(), instance)
                        .isEmpty();
            } else {
                assertLoaded(model, instance, relation, loaded(handle), tree.get());
            }
        }
    }

    private <M> void assertLoaded(
            ModelDefinition<M> model, M instance, Relation relation, Optional<List<?>> found, IncludeTree tree) {
        assertThat(found).as("%s of %s", relation.id(), instance).isPresent();
        assertThat(new ArrayList<Object>(found.orElseThrow()))
                .as("%s of %s", relation.id(), instance)
                .containsExactlyInAnyOrderElementsOf(related(model, instance, relation));
        found.orElseThrow().forEach(one -> assertNested(shapes.model(relation.target()), one, tree.nested()));
    }

    @SuppressWarnings("unchecked") // the definition is that of the instance
    private <T> void assertNested(ModelDefinition<T> model, Object instance, List<IncludeTree> trees) {
        assertHandles(model, (T) instance, trees);
    }

    private <M> List<Object> related(ModelDefinition<M> model, M instance, Relation relation) {
        Relation.BelongsTo link = shapes.link(relation);
        boolean holds = relation instanceof Relation.BelongsTo;
        List<@Nullable Object> own = values(model, instance, holds ? link.key() : link.references());
        if (own.contains(null)) {
            return List.of();
        }
        ModelDefinition<?> target = shapes.model(relation.target());
        return instances.getOrDefault(relation.target(), List.of()).stream()
                .filter(candidate -> own.equals(valuesOf(target, candidate, holds ? link.references() : link.key())))
                .toList();
    }

    @SuppressWarnings("unchecked") // the definition is that of the instance
    private static <T> List<@Nullable Object> valuesOf(
            ModelDefinition<T> model, Object instance, List<FieldId> fields) {
        return values(model, (T) instance, fields);
    }

    private static <M> List<@Nullable Object> values(ModelDefinition<M> model, M instance, List<FieldId> fields) {
        List<FieldId> all = model.model().fields().stream().map(Field::id).toList();
        List<@Nullable Object> values = new ArrayList<>();
        for (FieldId field : fields) {
            values.add(model.carried(instance, all.indexOf(field)));
        }
        return values;
    }

    /** Returns what a handle holds, if it was loaded. */
    private static Optional<List<?>> loaded(Object handle) {
        if (handle instanceof Many<?> many) {
            return many.isLoaded() ? Optional.of(many.get()) : Optional.empty();
        }
        if (handle instanceof Maybe<?> maybe) {
            return maybe.isLoaded() ? Optional.of(maybe.get().stream().toList()) : Optional.empty();
        }
        One<?> one = (One<?>) handle;
        return one.isLoaded() ? Optional.of(List.of(one.get())) : Optional.empty();
    }
}
