package dev.weir.core.schema.app;

import static dev.weir.core.testing.ModelSpec.fieldId;
import static dev.weir.core.testing.ModelSpec.model;
import static dev.weir.core.testing.ModelSpec.modelId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.value.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppSchemaTest {
    private static final Model USER = model("User")
            .field("name", ScalarType.TEXT)
            .hasMany("todos", "Todo", "user")
            .hasOne("note", "Note", "user")
            .hasMany("tags", "Tag", "users")
            .hasMany("lost", "Lost", "user")
            .build();
    private static final Model TODO = model("Todo")
            .field("userId", ScalarType.INT64)
            .belongsTo("user", "User", "userId")
            .build();
    private static final Model NOTE = model("Note")
            .field("userId", ScalarType.INT64)
            .belongsTo("user", "User", "userId")
            .build();
    private static final Model TAG =
            model("Tag").hasMany("users", "User", "tags").build();
    private static final AppSchema SCHEMA = AppSchema.of(List.of(USER, TODO, NOTE, TAG));

    @Test
    void keepsTheGivenOrderAndTheFirstOfTwo() {
        Model other = model("User").build();

        assertThat(AppSchema.of(List.of(TODO, USER, other, TODO)).models()).containsExactly(TODO, USER);
        assertThat(AppSchema.of(List.of(TODO, USER, other)).model(USER.id())).isSameAs(USER);
    }

    @Test
    void findsModelsFieldsAndRelations() {
        assertThat(SCHEMA.contains(modelId("Todo"))).isTrue();
        assertThat(SCHEMA.contains(modelId("Lost"))).isFalse();
        assertThat(SCHEMA.field(fieldId("User", "name")).type()).isEqualTo(ScalarType.TEXT);
        assertThat(SCHEMA.relation(relation("Todo", "user")).target()).isEqualTo(modelId("User"));
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.model(modelId("Lost")))
                .withMessage("no model app.Lost in this schema");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.field(fieldId("User", "nick")))
                .withMessage("no field User.nick in this schema");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.relation(relation("User", "boss")))
                .withMessage("no relation User.boss in this schema");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.link(relation("User", "tags")))
                .withMessage("User.tags has no link: no pair that is a belongs-to relation");
    }

    @Test
    void findsTheLinkFromEitherEnd() {
        assertThat(SCHEMA.link(relation("Todo", "user")).id()).isEqualTo(relation("Todo", "user"));
        assertThat(SCHEMA.link(relation("User", "todos")).id()).isEqualTo(relation("Todo", "user"));
        assertThat(SCHEMA.link(relation("User", "note")).id()).isEqualTo(relation("Note", "user"));
        assertThat(SCHEMA.findLink(SCHEMA.relation(relation("User", "lost")))).isEmpty();
        assertThat(SCHEMA.findLink(SCHEMA.relation(relation("User", "tags")))).isEmpty();
    }

    @Test
    void namesAreShownWithoutTheirPackage() {
        assertThat(modelId("User")).hasToString("User");
        assertThat(new ModelId("User").simpleName()).isEqualTo("User");
        assertThat(fieldId("User", "name")).hasToString("User.name");
        assertThat(relation("User", "todos")).hasToString("User.todos");
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelId(" ")).withMessage("a model needs a name");
    }

    @Test
    void aLinkPairsFieldWithField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model("Todo").belongsTo("user", "User", List.of("a", "b"), List.of("id")))
                .withMessage("Todo.user pairs [Todo.a, Todo.b] with [User.id]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model("Todo").belongsTo("user", "User", List.of(), List.of()));
    }

    @Test
    void anIndexNeedsAField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Index(Optional.empty(), List.of(), true))
                .withMessage("an index needs a field");
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnIncrementIsMadeByTheDatabase(AutoValue auto) {
        Field field = new Field(fieldId("User", "id"), ScalarType.INT64, false, "id", Optional.of(auto));

        assertThat(field.databaseMade()).isEqualTo(auto == AutoValue.INCREMENT);
    }

    @Test
    void aModelKeepsNoListOfTheCaller() {
        List<Field> fields = new ArrayList<>(USER.fields());
        List<FieldId> key = new ArrayList<>(USER.key());
        Model model = new Model(USER.id(), "users", fields, key, List.of(), List.of());
        fields.clear();
        key.clear();

        assertThat(model.fields()).hasSize(2);
        assertThat(model.key()).hasSize(1);
        assertThat(model.field("name")).isPresent();
        assertThat(model.field("nick")).isEmpty();
        assertThat(model.relation("todos")).isEmpty();
    }

    private static RelationId relation(String model, String name) {
        return new RelationId(modelId(model), name);
    }
}
