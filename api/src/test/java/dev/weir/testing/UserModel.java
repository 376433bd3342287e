package dev.weir.testing;

import dev.weir.EnumLabels;
import dev.weir.Handles;
import dev.weir.Many;
import dev.weir.ModelDefinition;
import dev.weir.core.driver.Row;
import dev.weir.core.schema.app.AutoValue;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.query.FieldType;
import dev.weir.query.StoredField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public final class UserModel extends ModelDefinition<User> {
    public static final ModelId MODEL_ID = new ModelId("dev.weir.testing.User");
    public static final EnumLabels<User.Level> LEVELS = EnumLabels.of("level", User.Level.values());

    public static final StoredField<Long> ID = new StoredField<>(MODEL_ID, 0, "id", FieldType.INT64);
    public static final StoredField<String> NAME = new StoredField<>(MODEL_ID, 1, "name", FieldType.TEXT);
    public static final StoredField<Integer> AGE = new StoredField<>(MODEL_ID, 2, "age", FieldType.INT32);
    public static final StoredField<Boolean> ACTIVE = new StoredField<>(MODEL_ID, 3, "active", FieldType.BOOL);
    public static final StoredField<User.Level> LEVEL = new StoredField<>(MODEL_ID, 4, "level", FieldType.of(LEVELS));
    public static final RelationId TODOS = new RelationId(MODEL_ID, "todos");

    public static final UserModel INSTANCE = new UserModel();

    private static final Many<Todo> UNLOADED = Many.unloaded("User.todos");

    public UserModel() {
        super(
                User.class,
                new Model(
                        MODEL_ID,
                        "users",
                        List.of(
                                field(ID, false, Optional.of(AutoValue.INCREMENT)),
                                field(NAME, false, Optional.empty()),
                                field(AGE, true, Optional.empty()),
                                field(ACTIVE, false, Optional.empty()),
                                field(LEVEL, false, Optional.empty())),
                        List.of(ID.id()),
                        List.of(),
                        List.of(new Relation.HasMany(
                                TODOS, TodoModel.MODEL_ID, new RelationId(TodoModel.MODEL_ID, "user")))));
    }

    static Field field(StoredField<?> field, boolean nullable, Optional<AutoValue> auto) {
        return new Field(field.id(), field.type().type(), nullable, field.id().name(), auto);
    }

    @Override
    public List<ModelDefinition<?>> related() {
        return List.of(TodoModel.INSTANCE);
    }

    @Override
    public User read(Row row) {
        return new User(
                row.int64(0),
                row.text(1),
                row.isNull(2) ? null : row.int32(2),
                row.bool(3),
                LEVELS.constant(row.text(4)),
                UNLOADED);
    }

    @Override
    public @Nullable Object carried(User user, int field) {
        return switch (field) {
            case 0 -> user.id();
            case 1 -> user.name();
            case 2 -> user.age() == null ? null : (Object) user.age().longValue();
            case 3 -> user.active();
            case 4 -> LEVELS.label(user.level());
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }

    @Override
    public Object handle(User user, int relation) {
        return user.todos();
    }

    @Override
    public User with(User user, Handles handles) {
        return new User(user.id(), user.name(), user.age(), user.active(), user.level(), handles.many(0, user.todos()));
    }
}
