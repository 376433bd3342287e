package dev.weir.core.schema.mapping;

import static dev.weir.core.testing.ModelSpec.fieldId;
import static dev.weir.core.testing.ModelSpec.model;
import static dev.weir.core.testing.ModelSpec.modelId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.OnDelete;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.testing.Capabilities;
import dev.weir.core.testing.ModelSpec;
import dev.weir.core.value.ScalarType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependentsTest {
    /** A user with todos that it knows, todos of which have steps, and notes and bills that it does not know. */
    private static final AppSchema USERS = schema(
            model("User").hasMany("todos", "Todo", "user"),
            todo().onDelete(OnDelete.CASCADE),
            link("Step", "todo", "Todo").onDelete(OnDelete.CASCADE),
            maybe("Note", "user", "User").onDelete(OnDelete.SET_NULL),
            link("Bill", "user", "User").onDelete(OnDelete.RESTRICT),
            link("Badge", "user", "User"));

    private final Dependents there = Dependents.withForeignKeys(USERS);
    private final Dependents none = Dependents.of(USERS, Capabilities.NONE.ddl());

    @Test
    void areThoseThatTheTargetKnowsAndThoseThatSayIt() {
        assertThat(there.of(modelId("User")))
                .extracting(link -> link.id().toString())
                .containsExactly("Todo.user", "Note.user", "Bill.user");
        assertThat(there.of(modelId("Bill"))).isEmpty();
    }

    @Test
    void becomeWhatTheirLinkAllowsUnlessItIsSaid() {
        AppSchema schema = schema(
                model("User").hasMany("todos", "Todo", "user").hasMany("notes", "Note", "user"),
                todo(),
                maybe("Note", "user", "User"),
                maybe("Visit", "user", "User").onDelete(OnDelete.CASCADE));
        Dependents dependents = Dependents.withForeignKeys(schema);

        assertThat(dependents.of(modelId("User")))
                .extracting(dependents::fate)
                .containsExactly(OnDelete.CASCADE, OnDelete.SET_NULL, OnDelete.CASCADE);
    }

    @Test
    void areLeftToForeignKeysIfAllOfItIsSaid() {
        assertThat(there.of(modelId("User"))).allMatch(there::isLeft);
        assertThat(there.areLeft(modelId("User"))).isTrue();
        assertThat(none.of(modelId("User"))).noneMatch(none::isLeft);
        assertThat(none.areLeft(modelId("User"))).isFalse();
        assertThat(none.areLeft(modelId("Bill"))).isTrue();

        Dependents unsaid = Dependents.withForeignKeys(schema(
                model("User"),
                todo().onDelete(OnDelete.CASCADE).hasMany("steps", "Step", "todo"),
                link("Step", "todo", "Todo")));
        assertThat(unsaid.of(modelId("User"))).allMatch(unsaid::isLeft);
        assertThat(unsaid.areLeft(modelId("User"))).as("steps are not").isFalse();
    }

    @Test
    void areLeftToForeignKeysInACircleToo() {
        Dependents tree = Dependents.withForeignKeys(
                schema(maybe("Folder", "parent", "Folder").onDelete(OnDelete.CASCADE)));

        assertThat(tree.areLeft(modelId("Folder"))).isTrue();
        assertThat(tree.comeBack(modelId("Folder"))).isTrue();
    }

    @Test
    void comeBackOnlyByWhatIsDeleted() {
        Dependents family = Dependents.withForeignKeys(
                schema(maybe("Person", "parent", "Person").onDelete(OnDelete.SET_NULL)));
        Dependents around = Dependents.withForeignKeys(schema(
                link("Country", "capital", "City").onDelete(OnDelete.CASCADE),
                link("City", "country", "Country").onDelete(OnDelete.CASCADE),
                link("Street", "city", "City").onDelete(OnDelete.CASCADE)));

        assertThat(family.comeBack(modelId("Person"))).isFalse();
        assertThat(around.comeBack(modelId("Country"))).isTrue();
        assertThat(around.comeBack(modelId("Street"))).isFalse();
        assertThat(there.comeBack(modelId("User"))).isFalse();
    }

    @Test
    void areChangedByForeignKeysDirectlyOrFurtherDown() {
        assertThat(there.changedByForeignKeys(modelId("User")))
                .containsExactly(modelId("Todo"), modelId("Step"), modelId("Note"));
        assertThat(there.changedByForeignKeys(modelId("Bill"))).isEmpty();
        assertThat(none.changedByForeignKeys(modelId("User"))).isEmpty();

        Dependents family = Dependents.withForeignKeys(
                schema(maybe("Person", "parent", "Person").onDelete(OnDelete.SET_NULL)));
        assertThat(family.changedByForeignKeys(modelId("Person"))).containsExactly(modelId("Person"));
    }

    /** A foreign key makes all of its columns NULL, so it cannot do what leaves one of them. */
    @Test
    void areNotLeftToAForeignKeyThatWouldTakeMore() {
        ModelSpec shelf = model("Shelf").key("library", ScalarType.INT64);
        List<String> both = List.of("library", "id");
        ModelSpec book = model("Book")
                .field("library", ScalarType.INT64)
                .nullable("shelf", ScalarType.INT64)
                .belongsTo("on", "Shelf", List.of("library", "shelf"), both, false)
                .onDelete(OnDelete.SET_NULL);
        Dependents dependents = Dependents.withForeignKeys(schema(shelf, book));
        Relation.BelongsTo link = dependents.of(modelId("Shelf")).get(0);

        assertThat(dependents.isLeft(link)).isFalse();
        assertThat(dependents.cleared(link)).containsExactly(fieldId("Book", "shelf"));
    }

    /** A book and its entry in the catalogue are one row, of which the entry keeps the number of its library. */
    @Test
    void leaveAloneWhatALinkOfAnotherModelOfTheTableShares() {
        List<String> both = List.of("library", "id");
        AppSchema schema = schema(
                model("Shelf").key("library", ScalarType.INT64),
                model("Room").key("library", ScalarType.INT64),
                shelved("Book", "on", "Shelf", "shelf", both),
                shelved("Loan", "off", "Shelf", "shelf", both).table("books"),
                shelved("Entry", "in", "Room", "room", both).table("books"));

        assertThat(Dependents.withForeignKeys(schema).cleared(link(schema, "Book")))
                .containsExactly(fieldId("Book", "shelf"));
        assertThat(Dependents.withForeignKeys(schema).cleared(link(schema, "Loan")))
                .containsExactly(fieldId("Loan", "shelf"));
    }

    private static Relation.BelongsTo link(AppSchema schema, String model) {
        return (Relation.BelongsTo)
                schema.model(modelId(model)).relations().iterator().next();
    }

    private static ModelSpec shelved(String name, String relation, String target, String field, List<String> both) {
        return model(name)
                .nullable("library", ScalarType.INT64)
                .nullable(field, ScalarType.INT64)
                .belongsTo(relation, target, List.of("library", field), both, false);
    }

    private static ModelSpec todo() {
        return link("Todo", "user", "User");
    }

    private static ModelSpec link(String name, String relation, String target) {
        return model(name).field(relation + "Id", ScalarType.INT64).belongsTo(relation, target, relation + "Id");
    }

    private static ModelSpec maybe(String name, String relation, String target) {
        return model(name)
                .nullable(relation + "Id", ScalarType.INT64)
                .belongsTo(relation, target, List.of(relation + "Id"), List.of("id"), false);
    }

    private static AppSchema schema(ModelSpec... models) {
        return AppSchema.of(Arrays.stream(models).map(ModelSpec::build).toList());
    }
}
