package dev.weir.core.schema.mapping;

import static dev.weir.core.testing.ModelSpec.bare;
import static dev.weir.core.testing.ModelSpec.fieldId;
import static dev.weir.core.testing.ModelSpec.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.ReservedNames;
import dev.weir.core.error.Finding;
import dev.weir.core.error.InvalidSchemaException;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.OnDelete;
import dev.weir.core.testing.Capabilities;
import dev.weir.core.testing.ModelSpec;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ScalarType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told about models that do not fit, word for word; and that nothing is told about those that do. */
class SchemaChecksTest {
    private static final ModelSpec USER =
            model("User").field("name", ScalarType.TEXT).hasMany("todos", "Todo", "user");
    private static final ModelSpec TODO =
            model("Todo").field("userId", ScalarType.INT64).index("userId").belongsTo("user", "User", "userId");

    @Test
    void finds() {
        assertFindings(List.of(USER, TODO));
        assertFindings(List.of());
    }

    @Test
    void aKeyIsDeclared() {
        assertFindings(
                List.of(bare("User").field("name", ScalarType.TEXT)),
                "User has no key; annotate the component that identifies it with @Key");
        assertFindings(
                List.of(bare("User").field("name", ScalarType.TEXT).keyed(fieldId("User", "id"))),
                "User.id is a key but no field; name a field of the model");
        assertFindings(
                List.of(bare("User").nullable("id", ScalarType.INT64).keyed(fieldId("User", "id"))),
                "User.id is a key and nullable; remove @Nullable");
        assertFindings(
                List.of(bare("User").field("id", ScalarType.INT64).keyed(fieldId("Todo", "id"))),
                "Todo.id is a key but no field; name a field of the model");
    }

    @Test
    void columnsAreDistinct() {
        assertFindings(
                List.of(model("User").column("a", ScalarType.TEXT, "name").column("b", ScalarType.TEXT, "NAME")),
                "User.b has the column \"NAME\" of User.a; name another one with @Column");
        assertFindings(
                List.of(model("User").column("a", ScalarType.TEXT, "name").column("b", ScalarType.INT32, "name")),
                "User.b has the column \"name\" of User.a; name another one with @Column");
    }

    @Test
    void anIncrementIsTheSoleKey() {
        assertFindings(List.of(bare("User").increment("id", ScalarType.INT32).keyed(fieldId("User", "id"))));
        assertFindings(
                List.of(bare("User")
                        .increment("id", ScalarType.INT64)
                        .keyed(fieldId("User", "id"))
                        .key("part", ScalarType.INT64)),
                "User.id is made by increment, which cannot be used with composite primary keys; make it the only key,"
                        + " or let the client make it");
        assertFindings(
                List.of(model("User").increment("number", ScalarType.INT64)),
                "User.number is made by increment but is not the key; make it the only key");
    }

    @ParameterizedTest
    @EnumSource(names = "INT.*", mode = EnumSource.Mode.MATCH_NONE)
    void anIncrementIsAnInteger(ScalarType type) {
        assertFindings(
                List.of(bare("User").increment("id", type).keyed(fieldId("User", "id"))),
                "User.id is made by increment but is " + type.label() + "; make it an int or a long");
    }

    @Test
    void anIndexNamesFieldsOfItsModel() {
        assertFindings(
                List.of(model("User").index("nick")),
                "User has an index on nick, which is no stored field of it; name the component of a stored field");
        assertFindings(
                List.of(USER, TODO, model("Tag").indexOn(fieldId("Todo", "userId"))),
                "Tag has an index on userId, which is no stored field of it; name the component of a stored field");
        assertFindings(
                List.of(model("User").field("name", ScalarType.TEXT).index("name", "name")),
                "User has an index with a field twice; name each field once");
    }

    @Test
    void aRelationLeadsSomewhere() {
        assertFindings(
                List.of(USER),
                "User.todos points to app.Todo, which is not among the models; give that model to the database too");
        assertFindings(
                List.of(TODO),
                "Todo.user points to app.User, which is not among the models; give that model to the database too");
    }

    @Test
    void aPairPointsBack() {
        String hint = "; add a @BelongsTo component there, or name the right one with pair";

        assertFindings(
                List.of(USER, model("Todo")),
                "User.todos is paired with Todo.user, which is no belongs-to of Todo to User" + hint);
        assertFindings(
                List.of(
                        model("User").hasOne("todo", "Todo", "tags"),
                        model("Todo").hasMany("tags", "User", "todo")),
                "User.todo is paired with Todo.tags, which is no belongs-to of Todo to User" + hint,
                "Todo.tags is paired with User.todo, which is no belongs-to of User to Todo" + hint);
        assertFindings(
                List.of(
                        model("User").hasMany("todos", "Todo", "tag"),
                        model("Tag"),
                        model("Todo")
                                .field("tagId", ScalarType.INT64)
                                .index("tagId")
                                .belongsTo("tag", "Tag", "tagId")),
                "User.todos is paired with Todo.tag, which is no belongs-to of Todo to User" + hint);
        assertFindings(
                List.of(USER, TODO, model("Org").hasMany("todos", "User", "Todo", "user")),
                "Org.todos is paired with Todo.user, which is no belongs-to of User to Org" + hint);
    }

    @Test
    void theFieldsOfALinkAgree() {
        assertFindings(
                List.of(model("User"), model("Todo").belongsTo("user", "User", "userId")),
                "Todo.user is keyed by Todo.userId, which is no stored field; name a stored field");
        assertFindings(
                List.of(
                        bare("User").key("key", ScalarType.INT64),
                        model("Todo").field("userId", ScalarType.INT64).belongsTo("user", "User", "userId")),
                "Todo.user is keyed by User.id, which is no stored field; name a stored field",
                "Todo.user references [User.id], which may be the same for several User; reference the key, or declare"
                        + " the fields @Unique");
        assertFindings(
                List.of(
                        model("User"),
                        model("Todo").field("userId", ScalarType.INT32).belongsTo("user", "User", "userId")),
                "Todo.user pairs Todo.userId of type int32 with User.id of type int64; give both the same type");
    }

    @Test
    void aLinkCanBeNullIfItMayLeadNowhere() {
        ModelSpec user = bare("User").key("org", ScalarType.INT64).key("number", ScalarType.INT64);
        ModelSpec maybe = model("Todo").field("org", ScalarType.INT64).nullable("number", ScalarType.INT64);
        List<String> both = List.of("org", "number");

        assertFindings(List.of(user, maybe.belongsTo("user", "User", both, both, false)));
        assertFindings(
                List.of(
                        user,
                        model("Todo")
                                .field("org", ScalarType.INT64)
                                .nullable("number", ScalarType.INT64)
                                .belongsTo("user", "User", both, both)),
                "Todo.user is One, but Todo.number may be NULL; declare the relation Maybe, or the field without"
                        + " @Nullable");
        assertFindings(
                List.of(
                        user,
                        model("Todo")
                                .field("org", ScalarType.INT64)
                                .field("number", ScalarType.INT64)
                                .belongsTo("user", "User", both, both, false)),
                "Todo.user is Maybe, but Todo.number may not be NULL; declare the relation One, or the field"
                        + " @Nullable");
    }

    @Test
    void aLinkThatIsAlwaysThereIsNotLost() {
        ModelSpec note = model("Note")
                .nullable("userId", ScalarType.INT64)
                .belongsTo("user", "User", List.of("userId"), List.of("id"), false);

        assertFindings(List.of(model("User"), note.onDelete(OnDelete.SET_NULL)));
        assertFindings(
                List.of(
                        model("User"),
                        model("Note")
                                .field("userId", ScalarType.INT64)
                                .belongsTo("user", "User", "userId")
                                .onDelete(OnDelete.SET_NULL)),
                "Note.user is One, but becomes NULL when what it leads to is deleted; declare the relation Maybe, or"
                        + " another onDelete than SET_NULL");
    }

    @Test
    void modelsOfOneTableAgreeOnWhatADeleteDoes() {
        assertFindings(
                List.of(
                        model("User"),
                        model("Note")
                                .field("userId", ScalarType.INT64)
                                .belongsTo("user", "User", "userId")
                                .onDelete(OnDelete.CASCADE),
                        model("Title")
                                .table("notes")
                                .field("userId", ScalarType.INT64)
                                .belongsTo("writer", "User", "userId")),
                "Title.writer shares the link of Note.user but differs in what a delete does; declare the same onDelete"
                        + " for both");
    }

    @Test
    void aLinkReferencesOneRow() {
        ModelSpec todo = model("Todo")
                .field("userName", ScalarType.TEXT)
                .belongsTo("user", "User", List.of("userName"), List.of("name"));

        assertFindings(List.of(model("User").field("name", ScalarType.TEXT).unique("name"), todo));
        assertFindings(
                List.of(model("User").field("name", ScalarType.TEXT).index("name"), todo),
                "Todo.user references [User.name], which may be the same for several User; reference the key, or"
                        + " declare the fields @Unique");
    }

    @Test
    void aLinkOfManyIsIndexed() {
        assertFindings(
                List.of(USER, model("Todo").field("userId", ScalarType.INT64).belongsTo("user", "User", "userId")),
                "User.todos has no index on its link Todo.userId; add @Index to Todo.userId");
        assertFindings(List.of(
                USER,
                bare("Todo")
                        .key("userId", ScalarType.INT64)
                        .key("number", ScalarType.INT64)
                        .belongsTo("user", "User", "userId")));
        assertFindings(List.of(
                USER,
                model("Todo")
                        .field("userId", ScalarType.INT64)
                        .field("title", ScalarType.TEXT)
                        .index("userId", "title")
                        .belongsTo("user", "User", "userId")));
        assertFindings(
                List.of(
                        USER,
                        model("Todo")
                                .field("userId", ScalarType.INT64)
                                .field("title", ScalarType.TEXT)
                                .index("title", "userId")
                                .belongsTo("user", "User", "userId")),
                "User.todos has no index on its link Todo.userId; add @Index to Todo.userId");
    }

    @Test
    void aLinkOfSeveralFieldsIsIndexedAsOne() {
        ModelSpec room = bare("Room")
                .key("house", ScalarType.INT64)
                .key("number", ScalarType.INT64)
                .hasMany("beds", "Bed", "room");

        assertFindings(
                List.of(room, bed().index("house").index("number")),
                "Room.beds has no index on its link of house and number together; an index on each does not do; add"
                        + " @Index({\"house\", \"number\"}) to Bed");
        assertFindings(List.of(room, bed().index("house", "number")));
    }

    @Test
    void aLinkOfOneIsUnique() {
        ModelSpec user = model("User").hasOne("profile", "Profile", "user");

        assertFindings(
                List.of(user, profile().index("userId")),
                "User.profile has no unique index on its link Profile.userId; add @Unique to Profile.userId");
        assertFindings(List.of(user, profile().unique("userId")));
        assertFindings(
                List.of(user, bare("Profile").key("userId", ScalarType.INT64).belongsTo("user", "User", "userId")));
    }

    @Test
    void aWayLeadsToItsTarget() {
        String follow =
                " that can be followed; name the relations one after the other, none of them one that leads through"
                        + " others";
        ModelSpec org = model("Org").hasMany("users", "User", "org");
        ModelSpec user = model("User")
                .field("orgId", ScalarType.INT64)
                .field("name", ScalarType.TEXT)
                .index("orgId")
                .belongsTo("org", "Org", "orgId")
                .hasMany("todos", "Todo", "user");

        assertFindings(List.of(
                model("Org")
                        .hasMany("users", "User", "org")
                        .through("todos", "Todo", "Org.users", "User.todos")
                        .throughTo("names", "User.name", "Org.users"),
                user,
                TODO));
        assertFindings(
                List.of(
                        model("Org")
                                .hasMany("users", "User", "org")
                                .through("todos", "Todo", "Org.users", "User.todos")
                                .through("again", "User", "Org.todos", "Todo.user"),
                        user,
                        TODO),
                "Org.again leads through Org.todos, which is no relation of Org" + follow);
        assertFindings(
                List.of(org, user, TODO, model("Tag").through("users", "User", "Org.users")),
                "Tag.users leads through Org.users, which is no relation of Tag" + follow);
        assertFindings(
                List.of(
                        model("Org")
                                .hasMany("users", "User", "org")
                                .through("todos", "User", "Org.users", "User.todos"),
                        user,
                        TODO),
                "Org.todos leads to Todo, not to User; give it the target that its way ends at");
        assertFindings(
                List.of(
                        model("Org").hasMany("users", "User", "org").throughTo("nicks", "User.nick", "Org.users"),
                        user,
                        TODO),
                "Org.nicks ends at User.nick, which is no stored field of User; name a stored field");
    }

    @Test
    void eagerRelationsEnd() {
        String hint = "; let one of them not be eager";

        assertFindings(List.of(eagerUser(), eagerTodo()));
        assertFindings(
                List.of(eagerUser(), eagerTodo().eager("user")),
                "User.todos is in an eager relation cycle: User.todos -> Todo.user -> User" + hint,
                "Todo.user is in an eager relation cycle: Todo.user -> User.todos -> Todo" + hint);
        assertFindings(
                List.of(model("Node")
                        .nullable("parentId", ScalarType.INT64)
                        .index("parentId")
                        .belongsTo("parent", "Node", List.of("parentId"), List.of("id"), false)
                        .hasMany("children", "Node", "parent")
                        .eager("children")),
                "Node.children is in an eager relation cycle: Node.children -> Node" + hint);
        assertFindings(
                List.of(model("User").eager("todos")),
                "User.todos is eager but no relation of User; name one of its own relations");
    }

    /** A table has one foreign key for both, whichever of its models they lead to. */
    @Test
    void modelsOfOneTableAgreeOnWhatADeleteFromAnotherTableDoes() {
        assertFindings(
                List.of(
                        model("User"),
                        model("Person").table("users"),
                        model("Note")
                                .field("userId", ScalarType.INT64)
                                .belongsTo("user", "User", "userId")
                                .onDelete(OnDelete.CASCADE),
                        model("Title")
                                .table("notes")
                                .field("userId", ScalarType.INT64)
                                .belongsTo("writer", "Person", "userId")
                                .onDelete(OnDelete.RESTRICT)),
                "Title.writer shares the link of Note.user but differs in what a delete does; declare the same onDelete"
                        + " for both");
    }

    private static ModelSpec eagerUser() {
        return model("User").hasMany("todos", "Todo", "user").eager("todos");
    }

    private static ModelSpec eagerTodo() {
        return model("Todo").field("userId", ScalarType.INT64).index("userId").belongsTo("user", "User", "userId");
    }

    @Test
    void modelsOfOneTableAgree() {
        ModelSpec summary = model("Summary").table("users").field("name", ScalarType.TEXT);

        assertFindings(List.of(model("User").field("name", ScalarType.TEXT).field("age", ScalarType.INT32), summary));
        assertFindings(
                List.of(bare("User").key("name", ScalarType.TEXT), summary),
                "Summary shares the table \"users\" with User but has another key; give both the same key columns");
        String differs = " but differs in type, in whether it may be NULL or in who makes it; declare both alike";
        assertFindings(
                List.of(model("User").field("name", ScalarType.INT32), summary),
                "Summary.name shares the column \"name\" with User.name" + differs);
        assertFindings(
                List.of(model("User").nullable("name", ScalarType.TEXT), summary),
                "Summary.name shares the column \"name\" with User.name" + differs);
        assertFindings(
                List.of(bare("User").increment("id", ScalarType.INT64).keyed(fieldId("User", "id")), summary),
                "Summary.id shares the column \"id\" with User.id" + differs);
    }

    @Test
    void indexesAreNamedApart() {
        ModelSpec user = model("User").field("name", ScalarType.TEXT).named("by_name", false, "name");

        assertFindings(
                List.of(user, model("Tag").field("name", ScalarType.TEXT).named("by_name", false, "name")),
                "Tag has an index named \"by_name\", as users has; name one of them otherwise");
        assertFindings(
                List.of(user, model("Tag").field("name", ScalarType.TEXT).named("BY_NAME", false, "name")),
                "Tag has an index named \"BY_NAME\", as users has; name one of them otherwise");
        assertFindings(
                List.of(
                        user,
                        model("Summary")
                                .table("users")
                                .field("name", ScalarType.TEXT)
                                .named("by_name", true, "name")),
                "Summary has an index named \"by_name\", as users has; name one of them otherwise");
        assertFindings(List.of(
                user,
                model("Summary").table("users").field("name", ScalarType.TEXT).named("by_name", false, "name")));
    }

    @Test
    void noIndexIsNamedAsATable() {
        assertFindings(
                List.of(USER, TODO, model("Tag").field("name", ScalarType.TEXT).named("Users", false, "name")),
                "Tag has an index named \"Users\", and \"users\" is a table; name the index otherwise");
    }

    @Test
    void tablesAreNamedApart() {
        assertFindings(
                List.of(model("User"), model("Summary").table("Users")),
                "Summary has the table \"Users\" and User has \"users\";"
                        + " name both alike to share it, else name one of them otherwise");
        assertFindings(List.of(model("User"), model("Summary").table("users")));
    }

    @Test
    void enumsAreNamedApartWhereTheyAreTypes() {
        EnumType status = new EnumType("status", List.of("OPEN", "DONE"));
        EnumType other = new EnumType("Status", List.of("DONE", "OPEN"));
        String hint = "; rename the enum, or nest it in a model, whose name then becomes part of its own";
        List<ModelSpec> models = List.of(
                model("User").field("status", status),
                model("Todo").field("status", status).field("state", other));

        assertFindings(
                models,
                "Todo.state has the enum \"Status\" of [DONE, OPEN], of whose name is one of [OPEN, DONE]" + hint);
        assertFindings(Capabilities.NONE, models);
        assertFindings(
                List.of(model("User").field("a", new EnumType("users", List.of("A")))),
                "User.a has the enum \"users\", and \"users\" is a table" + hint);
    }

    @Test
    void theDatabaseMakesWhatItIsAskedTo() {
        assertFindings(
                Capabilities.NONE,
                List.of(bare("User")
                        .increment("id", ScalarType.INT64)
                        .keyed(fieldId("User", "id"))
                        .field("name", ScalarType.TEXT)
                        .unique("name")),
                "User.id is made by increment, which none cannot do; use a UUID",
                "User declares a unique index, which none cannot enforce; declare it @Index");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a ", "a\n", "a\0b"})
    void namesCanBeWritten(String name) {
        String what = " whose name is empty, ends with a blank or has a NUL in it; name it";

        assertFindings(List.of(model("User").table(name)), "User has a table" + what);
        assertFindings(List.of(model("User").column("a", ScalarType.TEXT, name)), "User.a has a column" + what);
        assertFindings(
                List.of(model("User").field("a", ScalarType.TEXT).named(name, false, "a")), "User has an index" + what);
    }

    @Test
    void namesFitByBytesNotCharacters() {
        Capability five = Capabilities.withIdentifierBytes(Capabilities.ALL, 5);

        assertFindings(five, List.of(model("User").table("\u00E9\u00E9a")));
        assertFindings(
                five,
                List.of(model("User").table("\u00E9\u00E9\u00E9").column("a", ScalarType.TEXT, "column")),
                "User has a table whose name has 6 bytes; all takes 5; give it a shorter name",
                "User.a has a column whose name has 6 bytes; all takes 5; give it a shorter name");
        List<ModelSpec> mood = List.of(model("User").field("a", new EnumType("a_mood", List.of("CALM"))));
        assertFindings(five, mood, "User.a has an enum whose name has 6 bytes; all takes 5; give it a shorter name");
        assertFindings(Capabilities.withIdentifierBytes(Capabilities.NONE, 5), mood);
    }

    @Test
    void namesAreFree() {
        ReservedNames kept = new ReservedNames(Set.of("rank"), Set.of("main"), Set.of("sys_"), false);
        List<ModelSpec> models = List.of(model("User")
                .table("sys_users")
                .column("a", ScalarType.TEXT, "rank")
                .column("b", ScalarType.TEXT, "grade")
                .named("main", false, "a")
                .named("sys_main", false, "b"));

        assertFindings(
                Capabilities.withReserved(kept),
                models,
                "User has the table \"sys_users\", a name that all keeps for itself; name another one with @Model",
                "User.a has the column \"rank\", a name that all keeps for itself; name another one with @Column",
                "User has the index \"main\", a name that all keeps for itself; name the index otherwise",
                "User has the index \"sys_main\", a name that all keeps for itself; name the index otherwise");
        assertFindings(Capabilities.withReserved(kept), List.of(model("User").column("b", ScalarType.TEXT, "RANK")));
        assertFindings(
                Capabilities.withReserved(new ReservedNames(Set.of("rank"), Set.of(), Set.of(), true)),
                List.of(model("User").column("b", ScalarType.TEXT, "RANK")),
                "User.b has the column \"RANK\", a name that all keeps for itself; name another one with @Column");
        assertFindings(models);
    }

    @Test
    void namesHaveTheirForm() {
        Capability plain = Capabilities.NONE;

        assertFindings(
                plain,
                List.of(model("User")
                        .table("a user")
                        .column("a", ScalarType.TEXT, "e-mail")
                        .column("b", ScalarType.TEXT, "grade")
                        .index("a")
                        .named("by grade", false, "b")),
                "User has the table \"a user\", which is no name for none; name the table with letters, digits and _"
                        + " only",
                "User has the index \"index_e-mail\", which is no name for none; name the index with letters, digits"
                        + " and _ only",
                "User has the index \"by grade\", which is no name for none; name the index with letters, digits and _"
                        + " only");
        assertFindings(
                plain,
                List.of(model("User")
                        .table("a_user")
                        .column("a", ScalarType.TEXT, "e-mail")
                        .named("by_mail", false, "a")));
    }

    @Test
    void everythingIsToldAtOnceAndInOrder() {
        AppSchema schema = schema(List.of(
                bare("User")
                        .field("name", new EnumType("mood", List.of("calm")))
                        .hasMany("todos", "Todo", "user"),
                model("Todo").index("title").belongsTo("tag", "Tag", "tagId")));

        assertThatExceptionOfType(InvalidSchemaException.class)
                .isThrownBy(() -> MappingBuilder.build(schema, Capabilities.ALL))
                .withMessage(
                        """
                        [INVALID_SCHEMA] 4 findings:
                          - User has no key; annotate the component that identifies it with @Key
                          - Todo has an index on title, which is no stored field of it; name the component of a stored field
                          - Todo.tag points to app.Tag, which is not among the models; give that model to the database too
                          - User.todos is paired with Todo.user, which is no belongs-to of Todo to User; add a @BelongsTo\
                         component there, or name the right one with pair""");
    }

    private static ModelSpec bed() {
        return model("Bed")
                .field("house", ScalarType.INT64)
                .field("number", ScalarType.INT64)
                .belongsTo("room", "Room", List.of("house", "number"), List.of("house", "number"));
    }

    private static ModelSpec profile() {
        return model("Profile").field("userId", ScalarType.INT64).belongsTo("user", "User", "userId");
    }

    private static AppSchema schema(List<ModelSpec> models) {
        return AppSchema.of(models.stream().map(ModelSpec::build).toList());
    }

    private static void assertFindings(List<ModelSpec> models, String... expected) {
        assertFindings(Capabilities.ALL, models, expected);
    }

    private static void assertFindings(Capability capability, List<ModelSpec> models, String... expected) {
        assertThat(SchemaChecks.run(schema(models), capability))
                .extracting(Finding::toString)
                .isEqualTo(Arrays.asList(expected));
    }
}
