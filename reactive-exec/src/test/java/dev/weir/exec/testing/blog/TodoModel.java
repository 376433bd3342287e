package dev.weir.exec.testing.blog;

import dev.weir.Handles;
import dev.weir.ModelDefinition;
import dev.weir.One;
import dev.weir.core.driver.Row;
import dev.weir.core.schema.app.AutoValue;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.Index;
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

/** The definition of {@link Todo}: its schema, and how its records are made and taken apart. */
public final class TodoModel extends ModelDefinition<Todo> {
    /** Identifies the model. */
    public static final ModelId ID = new ModelId("dev.weir.exec.testing.blog.Todo");

    /** The definition. */
    public static final TodoModel INSTANCE = new TodoModel();

    /** The stored fields of {@link Todo}. */
    public static final class Fields {
        public static final StoredField<UUID> ID = new StoredField<>(TodoModel.ID, 0, "id", FieldType.ID);
        public static final StoredField<UUID> USER_ID = new StoredField<>(TodoModel.ID, 1, "userId", FieldType.ID);
        public static final StoredField<String> TITLE = new StoredField<>(TodoModel.ID, 2, "title", FieldType.TEXT);
        public static final StoredField<Boolean> DONE = new StoredField<>(TodoModel.ID, 3, "done", FieldType.BOOL);
        public static final StoredField<Integer> PRIORITY =
                new StoredField<>(TodoModel.ID, 4, "priority", FieldType.INT32);

        private Fields() {}
    }

    /** The relations of {@link Todo}. */
    public static final class Relations {
        public static final RelationId USER = new RelationId(TodoModel.ID, "user");

        private Relations() {}
    }

    private static final One<User> USER = One.unloaded("Todo.user");

    public TodoModel() {
        super(
                Todo.class,
                new Model(
                        ID,
                        "todos",
                        List.of(
                                new Field(
                                        Fields.ID.id(),
                                        Fields.ID.type().type(),
                                        false,
                                        "id",
                                        Optional.of(AutoValue.UUID_V7)),
                                new Field(
                                        Fields.USER_ID.id(),
                                        Fields.USER_ID.type().type(),
                                        false,
                                        "user_id",
                                        Optional.empty()),
                                new Field(
                                        Fields.TITLE.id(),
                                        Fields.TITLE.type().type(),
                                        false,
                                        "title",
                                        Optional.empty()),
                                new Field(Fields.DONE.id(), Fields.DONE.type().type(), false, "done", Optional.empty()),
                                new Field(
                                        Fields.PRIORITY.id(),
                                        Fields.PRIORITY.type().type(),
                                        false,
                                        "priority",
                                        Optional.empty())),
                        List.of(Fields.ID.id()),
                        List.of(new Index(Optional.empty(), List.of(Fields.USER_ID.id()), false)),
                        List.of(new Relation.BelongsTo(
                                Relations.USER,
                                new ModelId("dev.weir.exec.testing.blog.User"),
                                List.of(Fields.USER_ID.id()),
                                List.of(new FieldId(new ModelId("dev.weir.exec.testing.blog.User"), "id")),
                                true))));
    }

    @Override
    public List<ModelDefinition<?>> related() {
        return List.of(UserModel.INSTANCE);
    }

    @Override
    public Todo read(Row row) {
        return new Todo(row.uuid(0), row.uuid(1), USER, row.text(2), row.bool(3), row.int32(4));
    }

    @Override
    public @Nullable Object carried(Todo instance, int field) {
        return switch (field) {
            case 0 -> instance.id();
            case 1 -> instance.userId();
            case 2 -> instance.title();
            case 3 -> instance.done();
            case 4 -> (long) instance.priority();
            default -> throw new IllegalArgumentException("Todo has no field " + field);
        };
    }

    @Override
    public Object handle(Todo instance, int relation) {
        return switch (relation) {
            case 0 -> instance.user();
            default -> throw new IllegalArgumentException("Todo has no relation " + relation);
        };
    }

    @Override
    public Todo with(Todo instance, Handles handles) {
        return new Todo(
                instance.id(),
                instance.userId(),
                handles.one(0, instance.user()),
                instance.title(),
                instance.done(),
                instance.priority());
    }
}
