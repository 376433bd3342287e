package dev.weir.core.schema.mapping;

import static dev.weir.core.testing.ModelSpec.bare;
import static dev.weir.core.testing.ModelSpec.fieldId;
import static dev.weir.core.testing.ModelSpec.model;
import static dev.weir.core.testing.ModelSpec.modelId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.ReservedNames;
import dev.weir.core.error.InternalException;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.OnDelete;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.StorageType.Plain;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.testing.Capabilities;
import dev.weir.core.testing.ModelSpec;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingBuilderTest {
    private static final TableId USERS = new TableId("users");
    private static final TableId TODOS = new TableId("todos");

    private static final ModelSpec USER = bare("User")
            .increment("id", ScalarType.INT64)
            .keyed(fieldId("User", "id"))
            .column("name", ScalarType.TEXT, "full_name")
            .nullable("seen", ScalarType.INSTANT)
            .unique("name")
            .hasMany("todos", "Todo", "user");
    private static final ModelSpec TODO = model("Todo")
            .field("userId", ScalarType.INT64)
            .named("todos_of_user", false, "userId")
            .belongsTo("user", "User", "userId");

    @Test
    void makesTables() {
        MappedSchema schema = build(Capabilities.ALL, TODO, USER);

        assertThat(schema.db().tables())
                .containsExactly(
                        new Table(
                                USERS,
                                List.of(
                                        new Column(
                                                id(USERS, "id"),
                                                new ColumnType(ScalarType.INT64, Plain.INT64),
                                                false,
                                                true),
                                        new Column(
                                                id(USERS, "full_name"),
                                                new ColumnType(ScalarType.TEXT, Plain.TEXT),
                                                false,
                                                false),
                                        new Column(
                                                id(USERS, "seen"),
                                                new ColumnType(ScalarType.INSTANT, Plain.INSTANT),
                                                true,
                                                false)),
                                List.of(id(USERS, "id")),
                                List.of(new TableIndex(
                                        "index_users_by_full_name", List.of(id(USERS, "full_name")), true)),
                                List.of()),
                        new Table(
                                TODOS,
                                List.of(
                                        new Column(
                                                id(TODOS, "id"),
                                                new ColumnType(ScalarType.INT64, Plain.INT64),
                                                false,
                                                false),
                                        new Column(
                                                id(TODOS, "userId"),
                                                new ColumnType(ScalarType.INT64, Plain.INT64),
                                                false,
                                                false)),
                                List.of(id(TODOS, "id")),
                                List.of(new TableIndex("todos_of_user", List.of(id(TODOS, "userId")), false)),
                                List.of(new ForeignKey(
                                        "fk_todos_userId",
                                        List.of(id(TODOS, "userId")),
                                        USERS,
                                        List.of(id(USERS, "id"))))));
    }

    @Test
    void storesWhatTheDatabaseHasNoTypeForInAnotherForm() {
        Capability plain = new Capability(
                "plain",
                Capabilities.ALL.limits(),
                Capabilities.ALL.queries(),
                Capabilities.ALL.writes(),
                Capabilities.ALL.transactions(),
                Capabilities.NONE.types(),
                Capabilities.NONE.ddl(),
                Capabilities.NONE.behavior());
        MappedSchema schema =
                build(plain, bare("User").key("id", ScalarType.UUID).nullable("seen", ScalarType.INSTANT));

        assertThat(schema.db().column(id(USERS, "id")).type()).isEqualTo(new ColumnType(ScalarType.UUID, Plain.BLOB));
        assertThat(schema.db().column(id(USERS, "seen")).type())
                .isEqualTo(new ColumnType(ScalarType.INSTANT, Plain.TEXT));
    }

    @Test
    void declaresNoForeignKeyThatTheDatabaseDoesNotEnforce() {
        Capability without = new Capability(
                "x",
                Capabilities.ALL.limits(),
                Capabilities.ALL.queries(),
                Capabilities.ALL.writes(),
                Capabilities.ALL.transactions(),
                Capabilities.ALL.types(),
                new dev.weir.core.driver.Ddl(false, true, false, ReservedNames.NONE),
                Capabilities.ALL.behavior());

        assertThat(build(without, USER, TODO).db().table(TODOS).foreignKeys()).isEmpty();
    }

    @Test
    void saysInAForeignKeyWhatBecomesOfARow() {
        assertThat(onDelete(todo(OnDelete.CASCADE))).isEqualTo(ForeignKey.Action.CASCADE);
        assertThat(onDelete(todo(OnDelete.RESTRICT))).isEqualTo(ForeignKey.Action.NONE);
        assertThat(onDelete(todo(OnDelete.DEFAULT))).isEqualTo(ForeignKey.Action.NONE);
        assertThat(onDelete(model("Todo")
                        .nullable("userId", ScalarType.INT64)
                        .index("userId")
                        .belongsTo("user", "User", List.of("userId"), List.of("id"), false)
                        .onDelete(OnDelete.SET_NULL)))
                .isEqualTo(ForeignKey.Action.SET_NULL);
    }

    private static ModelSpec todo(OnDelete onDelete) {
        return model("Todo")
                .field("userId", ScalarType.INT64)
                .index("userId")
                .belongsTo("user", "User", "userId")
                .onDelete(onDelete);
    }

    private static ForeignKey.Action onDelete(ModelSpec todo) {
        return build(Capabilities.ALL, USER, todo)
                .db()
                .table(TODOS)
                .foreignKeys()
                .get(0)
                .onDelete();
    }

    @Test
    void givesASharedTableTheColumnsOfEveryModel() {
        Table table = build(
                        Capabilities.ALL,
                        model("User").field("name", ScalarType.TEXT).index("name"),
                        model("Summary")
                                .table("users")
                                .field("age", ScalarType.INT32)
                                .field("name", ScalarType.TEXT)
                                .index("name"))
                .db()
                .table(USERS);

        assertThat(table.columns()).extracting(column -> column.id().name()).containsExactly("id", "name", "age");
        assertThat(table.indexes())
                .containsExactly(new TableIndex("index_users_by_name", List.of(id(USERS, "name")), false));
        assertThat(table.primaryKey()).containsExactly(id(USERS, "id"));
    }

    @Test
    void keepsAUniqueIndexBesideAPlainOneOnTheSameFields() {
        for (ModelSpec user : List.of(
                model("User").field("name", ScalarType.TEXT).index("name").unique("name"),
                model("User").field("name", ScalarType.TEXT).unique("name").index("name"))) {
            assertThat(build(Capabilities.ALL, user).db().table(USERS).indexes())
                    .containsExactly(new TableIndex("index_users_by_name", List.of(id(USERS, "name")), true));
        }
    }

    @Test
    void keepsIndexesWhoseMadeNamesWouldMeet() {
        Table table = build(
                        Capabilities.ALL,
                        model("User")
                                .field("a", ScalarType.TEXT)
                                .field("b", ScalarType.TEXT)
                                .column("both", ScalarType.TEXT, "a_and_b")
                                .index("a", "b")
                                .unique("both"))
                .db()
                .table(USERS);

        assertThat(table.indexes())
                .extracting(TableIndex::columns)
                .containsExactly(List.of(id(USERS, "a"), id(USERS, "b")), List.of(id(USERS, "a_and_b")));
        assertThat(table.indexes())
                .extracting(TableIndex::name)
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo("index_users_by_a_and_b");
    }

    @Test
    void keepsIndexesOfTwoTablesApart() {
        MappedSchema schema = build(
                Capabilities.ALL,
                model("One").table("a").column("x", ScalarType.TEXT, "b_by_c").index("x"),
                model("Two").table("a_by_b").field("c", ScalarType.TEXT).index("c"));

        assertThat(schema.db().tables().stream()
                        .flatMap(table -> table.indexes().stream())
                        .map(TableIndex::name))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesANameThatTheUserChoseToTheUser() {
        Table table = build(
                        Capabilities.ALL,
                        model("User")
                                .field("a", ScalarType.TEXT)
                                .field("b", ScalarType.TEXT)
                                .index("a")
                                .named("index_users_by_a", false, "b"))
                .db()
                .table(USERS);

        assertThat(table.indexes()).hasSize(2);
        assertThat(table.indexes().get(1))
                .isEqualTo(new TableIndex("index_users_by_a", List.of(id(USERS, "b")), false));
        assertThat(table.indexes().get(0).name())
                .isNotEqualTo("index_users_by_a")
                .startsWith("index_users_by_a");
    }

    @Test
    void keepsTwoForeignKeysOfOneColumn() {
        Table table = build(
                        Capabilities.ALL,
                        model("User"),
                        model("Account"),
                        model("Todo")
                                .field("ownerId", ScalarType.INT64)
                                .belongsTo("user", "User", "ownerId")
                                .belongsTo("account", "Account", "ownerId"))
                .db()
                .table(TODOS);

        assertThat(table.foreignKeys()).extracting(ForeignKey::target).containsExactly(USERS, new TableId("accounts"));
        assertThat(table.foreignKeys())
                .extracting(ForeignKey::name)
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo("fk_todos_ownerId");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(build(Capabilities.ALL, USER, TODO).db().tables())
                .containsExactlyElementsOf(
                        build(Capabilities.ALL, USER, TODO).db().tables());
    }

    @Test
    void readsAFieldFromItsColumn() {
        ModelMapping mapping = build(Capabilities.ALL, USER, TODO).mapping(modelId("User"));

        assertThat(mapping.read(fieldId("User", "seen"), new Alias("u")))
                .isEqualTo(new Expr.Leaf<ColumnTerm>(new ColumnTerm.ColumnRef(
                        new Alias("u"), id(USERS, "seen"), new ColumnType(ScalarType.INSTANT, Plain.INSTANT), true)));
        assertThat(mapping.field(fieldId("User", "name")).given())
                .isEqualTo(new ColumnType(ScalarType.TEXT, Plain.TEXT));
    }

    @Test
    void writesAFieldToItsColumn() {
        ModelMapping mapping = build(Capabilities.ALL, USER, TODO).mapping(modelId("User"));
        Expr<ColumnTerm> value = new Expr.Literal<>(new Value.Text("Ada"));

        assertThat(mapping.write(fieldId("User", "name"), value))
                .containsExactly(new ColumnAssignment(id(USERS, "full_name"), value));
    }

    @Test
    void knowsNoOtherModelOrField() {
        MappedSchema schema = build(Capabilities.ALL, USER, TODO);

        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> schema.mapping(modelId("Tag")))
                .withMessageContaining("MappedSchema: no mapping for app.Tag");
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> schema.mapping(modelId("User")).field(fieldId("User", "age")))
                .withMessageContaining("ModelMapping: no mapping for User.age");
    }

    @Test
    void refusesTemplatesOfTheWrongDirection() {
        Column column = new Column(id(USERS, "name"), new ColumnType(ScalarType.TEXT, Plain.TEXT), false, false);
        ModelMapping mapping = new ModelMapping(
                modelId("User"),
                USERS,
                List.of(new FieldMapping(
                        fieldId("User", "name"),
                        column.type(),
                        new Expr.Leaf<>(new TemplateTerm.Given(ScalarType.TEXT)),
                        List.of(new FieldMapping.Write(
                                column.id(), new Expr.Leaf<>(new TemplateTerm.Stored(column)))))));

        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> mapping.read(fieldId("User", "name"), new Alias("u")))
                .withMessageContaining("a given value in a read template");
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> mapping.write(fieldId("User", "name"), new Expr.Literal<>(new Value.Text("a"))))
                .withMessageContaining("a stored column in a write template");
    }

    private static MappedSchema build(Capability capability, ModelSpec... models) {
        return MappingBuilder.build(
                AppSchema.of(Arrays.stream(models).map(ModelSpec::build).toList()), capability);
    }

    private static ColumnId id(TableId table, String column) {
        return new ColumnId(table, column);
    }
}
