package dev.weir.exec.testing.blog;

import dev.weir.Handles;
import dev.weir.Maybe;
import dev.weir.ModelDefinition;
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

/** The definition of {@link Profile}: its schema, and how its records are made and taken apart. */
public final class ProfileModel extends ModelDefinition<Profile> {
    /** Identifies the model. */
    public static final ModelId ID = new ModelId("dev.weir.exec.testing.blog.Profile");

    /** The definition. */
    public static final ProfileModel INSTANCE = new ProfileModel();

    /** The stored fields of {@link Profile}. */
    public static final class Fields {
        public static final StoredField<Long> ID = new StoredField<>(ProfileModel.ID, 0, "id", FieldType.INT64);
        public static final StoredField<UUID> USER_ID = new StoredField<>(ProfileModel.ID, 1, "userId", FieldType.ID);
        public static final StoredField<String> BIO = new StoredField<>(ProfileModel.ID, 2, "bio", FieldType.TEXT);

        private Fields() {}
    }

    /** The relations of {@link Profile}. */
    public static final class Relations {
        public static final RelationId USER = new RelationId(ProfileModel.ID, "user");

        private Relations() {}
    }

    private static final Maybe<User> USER = Maybe.unloaded("Profile.user");

    public ProfileModel() {
        super(
                Profile.class,
                new Model(
                        ID,
                        "profiles",
                        List.of(
                                new Field(
                                        Fields.ID.id(),
                                        Fields.ID.type().type(),
                                        false,
                                        "id",
                                        Optional.of(AutoValue.INCREMENT)),
                                new Field(
                                        Fields.USER_ID.id(),
                                        Fields.USER_ID.type().type(),
                                        true,
                                        "user_id",
                                        Optional.empty()),
                                new Field(Fields.BIO.id(), Fields.BIO.type().type(), false, "bio", Optional.empty())),
                        List.of(Fields.ID.id()),
                        List.of(new Index(Optional.empty(), List.of(Fields.USER_ID.id()), true)),
                        List.of(new Relation.BelongsTo(
                                Relations.USER,
                                new ModelId("dev.weir.exec.testing.blog.User"),
                                List.of(Fields.USER_ID.id()),
                                List.of(new FieldId(new ModelId("dev.weir.exec.testing.blog.User"), "id")),
                                false))));
    }

    @Override
    public List<ModelDefinition<?>> related() {
        return List.of(UserModel.INSTANCE);
    }

    @Override
    public Profile read(Row row) {
        return new Profile(row.int64(0), row.isNull(1) ? null : row.uuid(1), USER, row.text(2));
    }

    @Override
    public @Nullable Object carried(Profile instance, int field) {
        return switch (field) {
            case 0 -> instance.id();
            case 1 -> instance.userId();
            case 2 -> instance.bio();
            default -> throw new IllegalArgumentException("Profile has no field " + field);
        };
    }

    @Override
    public Object handle(Profile instance, int relation) {
        return switch (relation) {
            case 0 -> instance.user();
            default -> throw new IllegalArgumentException("Profile has no relation " + relation);
        };
    }

    @Override
    public Profile with(Profile instance, Handles handles) {
        return new Profile(instance.id(), instance.userId(), handles.maybe(0, instance.user()), instance.bio());
    }
}
