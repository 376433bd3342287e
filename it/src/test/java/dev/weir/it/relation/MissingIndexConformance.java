package dev.weir.it.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Handles;
import dev.weir.ModelDefinition;
import dev.weir.core.driver.Row;
import dev.weir.core.error.InvalidSchemaException;
import dev.weir.core.schema.app.Index;
import dev.weir.core.schema.app.Model;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.versions.Todo;
import dev.weir.it.shapes.rel.versions.TodoModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/** Models whose relation cannot be looked up, as hand-written definitions could declare them. */
final class MissingIndexConformance {
    @Conformance
    void compositeBelongsToMissingIndexIsError(TestDb test) {
        InvalidSchemaException error =
                Assertions.assertThrows(InvalidSchemaException.class, () -> test.openWithoutTables(new IndexedApart()));

        assertThat(error)
                .hasMessageContaining("User.todos")
                .hasMessageContaining("userId and userRevision together; an index on each does not do")
                .hasMessageContaining("add @Index({\"userId\", \"userRevision\"}) to Todo");
        assertThat(error.findings()).hasSize(1);
    }

    /** Todos with an index on each component of their link, and none on both. */
    private static final class IndexedApart extends ModelDefinition<Todo> {
        IndexedApart() {
            super(Todo.class, indexedApart(TodoModel.INSTANCE.model()));
        }

        private static Model indexedApart(Model model) {
            List<Index> indexes = model.indexes().stream()
                    .flatMap(index -> index.fields().stream())
                    .map(field -> new Index(Optional.empty(), List.of(field), false))
                    .toList();
            return new Model(model.id(), model.table(), model.fields(), model.key(), indexes, model.relations());
        }

        @Override
        public List<ModelDefinition<?>> related() {
            return TodoModel.INSTANCE.related();
        }

        @Override
        public Todo read(Row row) {
            return TodoModel.INSTANCE.read(row);
        }

        @Override
        public @Nullable Object carried(Todo instance, int field) {
            return TodoModel.INSTANCE.carried(instance, field);
        }

        @Override
        public Object handle(Todo instance, int relation) {
            return TodoModel.INSTANCE.handle(instance, relation);
        }

        @Override
        public Todo with(Todo instance, Handles handles) {
            return TodoModel.INSTANCE.with(instance, handles);
        }
    }
}
