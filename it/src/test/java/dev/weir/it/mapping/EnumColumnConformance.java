package dev.weir.it.mapping;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.value.EnumType;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tasks.EntityType;
import dev.weir.it.shapes.tasks.Entries;
import dev.weir.it.shapes.tasks.EntryModel;
import dev.weir.it.shapes.tasks.Registries;
import dev.weir.it.shapes.tasks.Registry;
import dev.weir.it.shapes.tasks.RegistryModel;
import dev.weir.it.shapes.tasks.UserModel;
import java.util.List;

/** Columns of enums: one each, which holds labels and can be indexed. */
final class EnumColumnConformance {

    @Conformance
    void basicEmbeddedEnum(TestDb test) {
        Tables tables = Tables.of(test, UserModel.INSTANCE);

        assertThat(tables.created()).as("an enum has no table").hasSize(1);
        EnumType type = (EnumType) tables.table("users").columns().get(2).type().type();
        assertThat(type.labels()).containsExactly("PENDING", "ACTIVE", "DONE");
    }

    @Conformance
    void rootModelWithEmbeddedEnumField(TestDb test) {
        Table users = Tables.of(test, UserModel.INSTANCE).table("users");

        assertThat(users.columns()).extracting(column -> column.id().name()).containsExactly("id", "name", "status");
        assertThat(users.columns().get(2).type().storage()).isInstanceOf(StorageType.Labels.class);
        assertThat(users.columns().get(2).nullable()).isFalse();
    }

    @Conformance
    void unitEnumFieldIndexSchema(TestDb test) {
        Table registries = Tables.of(test, RegistryModel.INSTANCE).table("registries");

        assertThat(registries.indexes())
                .containsExactly(new TableIndex(
                        "index_registries_by_entity_type",
                        List.of(new ColumnId(registries.id(), "entity_type")),
                        false));
    }

    @Conformance
    void unitEnumFieldIndexFilter(TestDb test) {
        Database db = test.open(RegistryModel.INSTANCE);
        all(Registries.createMany(List.of(
                        Registries.create().id("1").entityType(EntityType.FUND),
                        Registries.create().id("2").entityType(EntityType.ACCOUNT),
                        Registries.create().id("3").entityType(EntityType.FUND),
                        Registries.create().id("4").entityType(EntityType.PROGRAM)))
                .exec(db));

        assertThat(all(Registries.findByEntityType(db, EntityType.FUND)))
                .extracting(Registry::id)
                .containsExactlyInAnyOrder("1", "3");
        assertThat(all(Registries.findByEntityType(db, EntityType.DEPARTMENT))).isEmpty();
    }

    @Conformance(requires = Feature.UNIQUE_INDEXES)
    void unitEnumCompositeUniqueEnforced(TestDb test) {
        Database db = test.open(EntryModel.INSTANCE);
        only(Entries.create().entityType(EntityType.FUND).entityId("1").exec(db));

        UniqueViolationException error = failure(
                UniqueViolationException.class,
                Entries.create().entityType(EntityType.FUND).entityId("1").exec(db));

        assertThat(error.columns()).containsExactly("entity_type", "entity_id");
        only(Entries.create().entityType(EntityType.ACCOUNT).entityId("1").exec(db));
        only(Entries.create().entityType(EntityType.FUND).entityId("2").exec(db));
        assertThat(only(Entries.getByEntityTypeAndEntityId(db, EntityType.FUND, "2"))
                        .entityId())
                .isEqualTo("2");
        assertThat(only(Entries.all().count(db))).isEqualTo(3);
    }
}
