package dev.weir.exec.testing.blog;

import dev.weir.EnumLabels;
import dev.weir.Handles;
import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.ModelDefinition;
import dev.weir.core.driver.Row;
import dev.weir.core.schema.app.AutoValue;
import dev.weir.core.schema.app.Field;
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

/** The definition of {@link User}: its schema, and how its records are made and taken apart. */
public final class UserModel extends ModelDefinition<User> {
    /** Identifies the model. */
    public static final ModelId ID = new ModelId("dev.weir.exec.testing.blog.User");

    /** The definition. */
    public static final UserModel INSTANCE = new UserModel();

    /** The stored fields of {@link User}. */
    public static final class Fields {
        public static final StoredField<UUID> ID = new StoredField<>(UserModel.ID, 0, "id", FieldType.ID);
        public static final StoredField<String> NAME = new StoredField<>(UserModel.ID, 1, "name", FieldType.TEXT);
        public static final StoredField<String> EMAIL = new StoredField<>(UserModel.ID, 2, "email", FieldType.TEXT);
        public static final StoredField<Integer> AGE = new StoredField<>(UserModel.ID, 3, "age", FieldType.INT32);
        public static final StoredField<Status> STATUS =
                new StoredField<>(UserModel.ID, 4, "status", FieldType.of(Labels.STATUS));

        private Fields() {}
    }

    /** The relations of {@link User}. */
    public static final class Relations {
        public static final RelationId TODOS = new RelationId(UserModel.ID, "todos");
        public static final RelationId PROFILE = new RelationId(UserModel.ID, "profile");

        private Relations() {}
    }

    /** The labels of the enums of {@link User}. */
    static final class Labels {
        static final EnumLabels<Status> STATUS = EnumLabels.of("status", Status.values());

        private Labels() {}
    }

    private static final Many<Todo> TODOS = Many.unloaded("User.todos");
    private static final Maybe<Profile> PROFILE = Maybe.unloaded("User.profile");

    public UserModel() {
        super(
                User.class,
                new Model(
                        ID,
                        "users",
                        List.of(
                                new Field(
                                        Fields.ID.id(),
                                        Fields.ID.type().type(),
                                        false,
                                        "id",
                                        Optional.of(AutoValue.UUID_V7)),
                                new Field(Fields.NAME.id(), Fields.NAME.type().type(), false, "name", Optional.empty()),
                                new Field(
                                        Fields.EMAIL.id(),
                                        Fields.EMAIL.type().type(),
                                        false,
                                        "email",
                                        Optional.empty()),
                                new Field(Fields.AGE.id(), Fields.AGE.type().type(), true, "age", Optional.empty()),
                                new Field(
                                        Fields.STATUS.id(),
                                        Fields.STATUS.type().type(),
                                        false,
                                        "status",
                                        Optional.empty())),
                        List.of(Fields.ID.id()),
                        List.of(new Index(Optional.empty(), List.of(Fields.EMAIL.id()), true)),
                        List.of(
                                new Relation.HasMany(
                                        Relations.TODOS,
                                        new ModelId("dev.weir.exec.testing.blog.Todo"),
                                        new RelationId(new ModelId("dev.weir.exec.testing.blog.Todo"), "user")),
                                new Relation.HasOne(
                                        Relations.PROFILE,
                                        new ModelId("dev.weir.exec.testing.blog.Profile"),
                                        new RelationId(new ModelId("dev.weir.exec.testing.blog.Profile"), "user"),
                                        false))));
    }

    @Override
    public List<ModelDefinition<?>> related() {
        return List.of(TodoModel.INSTANCE, ProfileModel.INSTANCE);
    }

    @Override
    public User read(Row row) {
        return new User(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.isNull(3) ? null : row.int32(3),
                Labels.STATUS.constant(row.text(4)),
                TODOS,
                PROFILE);
    }

    @Override
    public @Nullable Object carried(User instance, int field) {
        return switch (field) {
            case 0 -> instance.id();
            case 1 -> instance.name();
            case 2 -> instance.email();
            case 3 -> instance.age() == null ? null : (long) instance.age();
            case 4 -> Labels.STATUS.label(instance.status());
            default -> throw new IllegalArgumentException("User has no field " + field);
        };
    }

    @Override
    public Object handle(User instance, int relation) {
        return switch (relation) {
            case 0 -> instance.todos();
            case 1 -> instance.profile();
            default -> throw new IllegalArgumentException("User has no relation " + relation);
        };
    }

    @Override
    public User with(User instance, Handles handles) {
        return new User(
                instance.id(),
                instance.name(),
                instance.email(),
                instance.age(),
                instance.status(),
                handles.many(0, instance.todos()),
                handles.maybe(1, instance.profile()));
    }
}
