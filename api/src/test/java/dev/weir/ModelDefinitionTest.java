package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weir.core.driver.Row;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Model;
import dev.weir.query.InstanceDelete;
import dev.weir.query.UpdateState;
import dev.weir.testing.RecordingExecutor;
import dev.weir.testing.Todo;
import dev.weir.testing.TodoModel;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelDefinitionTest {
    private static final Todo TODO = Todo.of(new UUID(1, 1), "t", 1);

    static List<List<FieldId>> incomplete() {
        FieldId elsewhere = UserModel.NAME.id();
        return List.of(List.of(), List.of(elsewhere), List.of(TodoModel.ID.id(), elsewhere));
    }

    @Test
    void selectsTheRowOfAKey() {
        User ada = User.of(1, "Ada");

        assertThat(UserModel.INSTANCE.rowByKey().filter().toString()).contains("User.id");
        assertThat(UserModel.INSTANCE.key(ada).toArguments().size()).isOne();
    }

    /** An update or a delete of one instance must never become one of all. */
    @ParameterizedTest
    @MethodSource("incomplete")
    void selectsNothingWithoutACompleteKey(List<FieldId> key) {
        Keyed keyed = new Keyed(key);
        RecordingExecutor db = new RecordingExecutor();

        assertThatIllegalStateException()
                .isThrownBy(keyed::rowByKey)
                .withMessageContaining("dev.weir.testing.Todo has no complete key");
        assertThatIllegalStateException().isThrownBy(() -> new InstanceDelete<>(keyed, TODO).exec(db));
        assertThatIllegalStateException()
                .isThrownBy(() -> UpdateState.ofInstance(keyed, TODO).exec(db));
    }

    /** Todos with another key. */
    private static final class Keyed extends ModelDefinition<Todo> {
        private static final TodoModel TODOS = TodoModel.INSTANCE;

        Keyed(List<FieldId> key) {
            super(Todo.class, with(TODOS.model(), key));
        }

        private static Model with(Model model, List<FieldId> key) {
            return new Model(model.id(), model.table(), model.fields(), key, model.indexes(), model.relations());
        }

        @Override
        public List<ModelDefinition<?>> related() {
            return TODOS.related();
        }

        @Override
        public Todo read(Row row) {
            return TODOS.read(row);
        }

        @Override
        public @Nullable Object carried(Todo instance, int field) {
            return TODOS.carried(instance, field);
        }

        @Override
        public Object handle(Todo instance, int relation) {
            return TODOS.handle(instance, relation);
        }

        @Override
        public Todo with(Todo instance, Handles handles) {
            return TODOS.with(instance, handles);
        }
    }
}
