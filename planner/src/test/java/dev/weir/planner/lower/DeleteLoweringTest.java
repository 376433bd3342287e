package dev.weir.planner.lower;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.ModelSpec.fieldId;
import static dev.weir.planner.testing.ModelSpec.modelId;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.ROOM;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.mapping.MappingBuilder;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.plan.Action;
import dev.weir.planner.testing.AsItIs;
import dev.weir.planner.testing.FieldExprs;
import dev.weir.planner.testing.ModelSpec;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.StatementText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeleteLoweringTest {
    private static Action.Cascade cascade(Delete delete) {
        return (Action.Cascade) AsLowered.lowered(delete).action();
    }

    private static Action.Cascade cascade(AppSchema schema, String model, Expr<FieldTerm> filter) {
        return (Action.Cascade) AsLowered.lowered(
                        delete(modelId(model), filter), MappingBuilder.build(schema, Profiles.FULL), new AsItIs())
                .action();
    }

    private static String alone(Delete delete) {
        return StatementText.of(((Action.Change) AsLowered.lowered(delete).action()).operation());
    }

    private static Expr<FieldTerm> byId(String model) {
        return new Expr.Comparison<>(
                ComparisonOp.EQ,
                new Expr.Leaf<>(new FieldTerm.FieldRef(List.of(), fieldId(model + ".id"), ScalarType.INT64)),
                FieldExprs.value(ScalarType.INT64));
    }

    @Test
    void deletesAloneWhatNothingBelongsTo() {
        assertThat(alone(delete(SCAN, is("Scan.door")))).isEqualTo("delete from scans t0 where t0.door = :0");
        assertThat(alone(new Delete(SCAN, first(sorted(is("Scan.door"), asc("Scan.id"))))))
                .isEqualTo("delete from scans t0 where (t0.id) in (select t1.id from scans t1 where t1.door = :0 order"
                        + " by t1.id asc limit :1)");
        assertThat(AsLowered.lowered(delete(SCAN, is("Scan.door"))).atomic()).isFalse();
    }

    @Test
    void deletesWhatCannotBeWithoutIt() {
        Action.Cascade cascade = cascade(delete(BADGE, is("Badge.id")));

        assertThat(AsLowered.texts(cascade.dependents()))
                .containsExactly(
                        "delete from scans t0 where (t0.badge_id) in (select t1.id from badges t1 where t1.id ="
                                + " :0)");
        assertThat(StatementText.of(cascade.last())).isEqualTo("delete from badges t2 where t2.id = :0");
    }

    @Test
    void unlinksWhatCanBeWithoutIt() {
        Action.Cascade cascade = cascade(delete(ORG, is("Org.id")));

        assertThat(AsLowered.texts(cascade.dependents()))
                .containsExactly("update users t0 set org_id = null where (t0.org_id) in (select t1.id from orgs t1"
                        + " where t1.id = :0)");
    }

    /** A change to what depends on a row may change what a filter selects, but not what a key does. */
    @Test
    void findsTheRowsOnceUnlessByTheirKey() {
        assertThat(cascade(delete(BADGE, is("Badge.id"))).keys()).isEmpty();
        for (Delete delete : List.of(
                delete(BADGE, is("Badge.code")),
                delete(BADGE, and(is("Badge.id"), is("Badge.code"))),
                new Delete(BADGE, first(Selection.where(is("Badge.id")))))) {
            assertThat(cascade(delete).keys()).isPresent();
        }
    }

    @Test
    void findsByKeysWhatBelongsToThem() {
        Action.Cascade cascade = cascade(delete(BADGE, is("Badge.code")));

        assertThat(cascade.keys()).hasValueSatisfying(keys -> {
            assertThat(StatementText.of(keys)).isEqualTo("select t0.id from badges t0 where t0.code = :0");
            assertThat(keys.results()).containsExactly(new ColumnType(ScalarType.INT64, StorageType.Plain.INT64));
        });
        assertThat(AsLowered.texts(cascade.dependents()))
                .containsExactly("delete from scans t1 where (t1.badge_id) in keys :1");
        assertThat(StatementText.of(cascade.last())).isEqualTo("delete from badges t2 where (t2.id) in keys :1");
    }

    @Test
    void clearsTheDeepestFirst() {
        Action.Cascade cascade = cascade(new Delete(USER, first(Selection.all())));

        assertThat(AsLowered.texts(cascade.dependents()))
                .containsExactly(
                        "update users t1 set boss_id = null where (t1.boss_id) in keys :1",
                        "delete from bookings t2 where (t2.user_id) in keys :1",
                        "delete from scans t3 where (t3.badge_id) in (select t4.id from badges t4 where (t4.user_id) in"
                                + " keys :1)",
                        "delete from badges t5 where (t5.user_id) in keys :1",
                        "update lockers t6 set user_id = null where (t6.user_id) in keys :1");
        assertThat(StatementText.of(cascade.last())).isEqualTo("delete from users t7 where (t7.id) in keys :1");
    }

    @Test
    void unlinksByEachPartThatMayBeNull() {
        Action.Cascade cascade = cascade(new Delete(ROOM, first(Selection.all())));

        assertThat(AsLowered.texts(cascade.dependents()))
                .containsExactly(
                        "update bookings t1 set house = null, number = null where (t1.house, t1.number) in keys :1",
                        "update bookings t2 set old_number = null where (t2.old_house, t2.old_number) in keys :1",
                        "delete from bookings t3 where (t3.next_house, t3.next_number) in keys :1");
    }

    /** A shelf and its best book share the number of the library, which the book keeps when it loses its shelf. */
    @Test
    void leavesAloneAFieldThatAnotherLinkShares() {
        AppSchema library = AppSchema.of(List.of(
                ModelSpec.bare("Shelf")
                        .key("library")
                        .key("id")
                        .hasMany("books", "Book.shelf")
                        .build(),
                ModelSpec.bare("Room")
                        .key("library")
                        .key("id")
                        .hasMany("books", "Book.room")
                        .build(),
                ModelSpec.model("Book")
                        .nullable("library", ScalarType.INT64)
                        .nullable("shelfId", ScalarType.INT64)
                        .nullable("roomId", ScalarType.INT64)
                        .belongsTo("shelf", "Shelf", List.of("library", "shelfId"), List.of("library", "id"), false)
                        .belongsTo("room", "Room", List.of("library", "roomId"), List.of("library", "id"), false)
                        .build()));

        assertThat(AsLowered.texts(cascade(library, "Shelf", Expr.alwaysTrue()).dependents()))
                .singleElement()
                .asString()
                .startsWith("update books t1 set shelf_id = null where");
    }

    /** With nothing of its own to lose, a link loses what it shares. */
    @Test
    void clearsASharedFieldWhereThereIsNoOther() {
        AppSchema schema = AppSchema.of(List.of(
                ModelSpec.model("Head").hasMany("tails", "Tail.head").build(),
                ModelSpec.model("Neck").hasMany("tails", "Tail.neck").build(),
                ModelSpec.model("Tail")
                        .nullable("bodyId", ScalarType.INT64)
                        .belongsTo("head", "Head", List.of("bodyId"), List.of("id"), false)
                        .belongsTo("neck", "Neck", List.of("bodyId"), List.of("id"), false)
                        .build()));

        assertThat(AsLowered.texts(cascade(schema, "Head", byId("Head")).dependents()))
                .singleElement()
                .asString()
                .startsWith("update tails t0 set body_id = null where");
    }

    /** What refers to a unique field and not to the key is found through the rows themselves. */
    @Test
    void followsALinkToAUniqueField() {
        AppSchema schema = AppSchema.of(List.of(
                ModelSpec.model("Country")
                        .field("code", ScalarType.INT64)
                        .unique("code")
                        .hasMany("towns", "Town.country")
                        .build(),
                ModelSpec.model("Town")
                        .belongsToOne("country", "Country", List.of("countryCode"), List.of("code"))
                        .build()));

        assertThat(AsLowered.texts(cascade(schema, "Country", Expr.alwaysTrue()).dependents()))
                .containsExactly("delete from towns t1 where (t1.country_code) in (select t2.code from countrys t2"
                        + " where (t2.id) in keys :0)");
    }

    /** Both relations lead to one link, which is cleared once. */
    @Test
    void followsALinkOnce() {
        AppSchema schema = AppSchema.of(List.of(
                ModelSpec.model("Owner")
                        .hasOne("pet", "Pet.owner", false)
                        .hasMany("pets", "Pet.owner")
                        .build(),
                ModelSpec.model("Pet")
                        .belongsToOne("owner", "Owner", List.of("ownerId"), List.of("id"))
                        .unique("ownerId")
                        .build()));

        assertThat(cascade(schema, "Owner", byId("Owner")).dependents()).hasSize(1);
    }

    @Test
    void changesEverythingOrNothing() {
        Lowered lowered = AsLowered.lowered(delete(BADGE, is("Badge.id")));

        assertThat(lowered.access()).isEqualTo(AccessMode.WRITE);
        assertThat(lowered.atomic()).isTrue();
    }

    @Test
    void sendsNothingWhereNoRowCanMatch() {
        Lowered nothing = new Lowered(new Action.Nothing(), AccessMode.WRITE, false);

        assertThat(AsLowered.foundToDoNothing(delete(SCAN, is("Scan.door")))).isEqualTo(nothing);
        assertThat(AsLowered.foundToDoNothing(delete(BADGE, is("Badge.code")))).isEqualTo(nothing);
    }
}
