package dev.weir.testing;

import dev.weir.Handles;
import dev.weir.Maybe;
import dev.weir.ModelDefinition;
import dev.weir.One;
import dev.weir.core.driver.Row;
import dev.weir.core.schema.app.AutoValue;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.query.FieldType;
import dev.weir.query.StoredField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class TodoModel extends ModelDefinition<Todo> {
    public static final ModelId MODEL_ID = new ModelId("dev.weir.testing.Todo");

    public static final StoredField<UUID> ID = new StoredField<>(MODEL_ID, 0, "id", FieldType.ID);
    public static final StoredField<String> TITLE = new StoredField<>(MODEL_ID, 1, "title", FieldType.TEXT);
    public static final StoredField<Long> USER_ID = new StoredField<>(MODEL_ID, 2, "userId", FieldType.INT64);
    public static final StoredField<Long> CHECKER_ID = new StoredField<>(MODEL_ID, 3, "checkerId", FieldType.INT64);
    public static final RelationId USER = new RelationId(MODEL_ID, "user");
    public static final RelationId CHECKER = new RelationId(MODEL_ID, "checker");

    public static final TodoModel INSTANCE = new TodoModel();

    public TodoModel() {
        super(
                Todo.class,
                new Model(
                        MODEL_ID,
                        "todos",
                        List.of(
                                UserModel.field(ID, false, Optional.of(AutoValue.UUID_V7)),
                                UserModel.field(TITLE, false, Optional.empty()),
                                UserModel.field(USER_ID, false, Optional.empty()),
                                UserModel.field(CHECKER_ID, true, Optional.empty())),
                        List.of(ID.id()),
                        List.of(),
                        List.of(
                                new Relation.BelongsTo(
                                        USER,
                                        UserModel.MODEL_ID,
                                        List.of(USER_ID.id()),
                                        List.of(UserModel.ID.id()),
                                        true),
                                new Relation.BelongsTo(
                                        CHECKER,
                                        UserModel.MODEL_ID,
                                        List.of(CHECKER_ID.id()),
                                        List.of(UserModel.ID.id()),
                                        false))));
    }

    @Override
    public List<ModelDefinition<?>> related() {
        return List.of(UserModel.INSTANCE);
    }

    @Override
    public Todo read(Row row) {
        return new Todo(
                row.uuid(0),
                row.text(1),
                row.int64(2),
                One.unloaded("Todo.user"),
                row.isNull(3) ? null : row.int64(3),
                Maybe.unloaded("Todo.checker"));
    }

    @Override
    public @Nullable Object carried(Todo todo, int field) {
        return switch (field) {
            case 0 -> todo.id();
            case 1 -> todo.title();
            case 2 -> todo.userId();
            case 3 -> todo.checkerId();
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }

    @Override
    public Object handle(Todo todo, int relation) {
        return relation == 0 ? todo.user() : todo.checker();
    }

    @Override
    public Todo with(Todo todo, Handles handles) {
        return new Todo(
                todo.id(),
                todo.title(),
                todo.userId(),
                handles.one(0, todo.user()),
                todo.checkerId(),
                handles.maybe(1, todo.checker()));
    }
}
