package dev.weir.planner.lower;

import static dev.weir.planner.testing.FieldExprs.linked;
import static dev.weir.planner.testing.ModelSpec.fieldId;
import static dev.weir.planner.testing.ModelSpec.modelId;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.first;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.OnDelete;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.plan.Action;
import dev.weir.planner.testing.FieldExprs;
import dev.weir.planner.testing.ModelSpec;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.StatementText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deletes of what others say themselves what becomes of them. */
class DeclaredDeleteLoweringTest {
    private static final List<String> ID = List.of("id");
    private static final Capability NO_KEYS = Profiles.without(Feature.FOREIGN_KEYS);

    /** A box with tags that go with it, notes that lose it, and seals that keep it; and a rag that says nothing. */
    private static final AppSchema BOXES = AppSchema.of(List.of(
            ModelSpec.model("Box").build(),
            ModelSpec.model("Tag")
                    .belongsToOne("box", "Box", List.of("boxId"), ID)
                    .onDelete(OnDelete.CASCADE)
                    .build(),
            ModelSpec.model("Note")
                    .belongsToMaybe("box", "Box", List.of("boxId"), ID)
                    .onDelete(OnDelete.SET_NULL)
                    .build(),
            ModelSpec.model("Seal")
                    .belongsToOne("box", "Box", List.of("boxId"), ID)
                    .onDelete(OnDelete.RESTRICT)
                    .build(),
            ModelSpec.model("Rag")
                    .belongsToOne("box", "Box", List.of("boxId"), ID)
                    .build()));

    /** A house whose rooms go with it, each with its doors, which do not say so. */
    private static final AppSchema HOUSES = AppSchema.of(List.of(
            ModelSpec.model("House").build(),
            ModelSpec.model("Room")
                    .belongsToOne("house", "House", List.of("houseId"), ID)
                    .onDelete(OnDelete.CASCADE)
                    .hasMany("doors", "Door.room")
                    .build(),
            ModelSpec.model("Door")
                    .belongsToOne("room", "Room", List.of("roomId"), ID)
                    .build()));

    private static final AppSchema FOLDERS = AppSchema.of(List.of(ModelSpec.model("Folder")
            .belongsToMaybe("parent", "Folder", List.of("parentId"), ID)
            .onDelete(OnDelete.CASCADE)
            .build()));

    private static final AppSchema WORKERS = AppSchema.of(List.of(ModelSpec.model("Worker")
            .belongsToMaybe("boss", "Worker", List.of("bossId"), ID)
            .onDelete(OnDelete.SET_NULL)
            .build()));

    private static Delete byId(String model) {
        return delete(
                modelId(model),
                new Expr.Comparison<>(ComparisonOp.EQ, field(model + ".id"), FieldExprs.value(ScalarType.INT64)));
    }

    private static Expr<FieldTerm> field(String dotted) {
        return new Expr.Leaf<>(new FieldTerm.FieldRef(List.of(), fieldId(dotted), ScalarType.INT64));
    }

    private static Action.Cascade cascade(Delete delete, AppSchema schema, Capability capability) {
        return (Action.Cascade) AsLowered.lowered(delete, schema, capability).action();
    }

    @Test
    void areLeftToTheForeignKeys() {
        Delete all = delete(modelId("Box"), Expr.alwaysTrue());
        for (Delete delete : List.of(byId("Box"), all)) {
            Lowered lowered = AsLowered.lowered(delete, BOXES, Profiles.FULL);

            assertThat(lowered.atomic()).isFalse();
            assertThat(StatementText.of(((Action.Change) lowered.action()).operation()))
                    .startsWith("delete from boxs t0");
        }
    }

    @Test
    void areSentWhereThereAreNoForeignKeys() {
        Action.Cascade cascade = cascade(byId("Box"), BOXES, NO_KEYS);

        assertThat(cascade.restrictions()).singleElement().satisfies(one -> {
            assertThat(one.table().name()).isEqualTo("boxs");
            assertThat(StatementText.of(one.dependents()))
                    .matches("select 1 from seals t\\d where .*box_id.* in \\(select .*\\) limit 1");
        });
        assertThat(AsLowered.texts(cascade.dependents()))
                .extracting(DeclaredDeleteLoweringTest::start)
                .containsExactly("delete from tags", "update notes");
        assertThat(cascade.keys()).isEmpty();
    }

    /** A row that is only looked at is changed by one write. */
    @Test
    void isNoWholeWhereNothingIsWrittenBefore() {
        AppSchema kept = AppSchema.of(List.of(BOXES.model(modelId("Box")), BOXES.model(modelId("Seal"))));

        assertThat(AsLowered.lowered(byId("Box"), kept, NO_KEYS).atomic()).isFalse();
        assertThat(AsLowered.lowered(delete(modelId("Box"), Expr.alwaysTrue()), kept, NO_KEYS)
                        .atomic())
                .isTrue();
        assertThat(AsLowered.lowered(byId("Box"), BOXES, NO_KEYS).atomic()).isTrue();
    }

    @Test
    void areClearedOfWhatIsNotSaid() {
        Action.Cascade cascade = cascade(byId("House"), HOUSES, Profiles.FULL);

        assertThat(AsLowered.texts(cascade.dependents()))
                .as("doors are deleted, rooms then go with their house")
                .extracting(DeclaredDeleteLoweringTest::start)
                .containsExactly("delete from doors");
        assertThat(AsLowered.texts(cascade(byId("House"), HOUSES, NO_KEYS).dependents()))
                .extracting(DeclaredDeleteLoweringTest::start)
                .containsExactly("delete from doors", "delete from rooms");
    }

    @Test
    void areCountedByTheirKeysWhereOneTakesAnotherAlong() {
        Action.Cascade all = cascade(delete(modelId("Folder"), Expr.alwaysTrue()), FOLDERS, Profiles.FULL);
        Action.Cascade limited = cascade(new Delete(modelId("Folder"), first(Selection.all())), FOLDERS, Profiles.FULL);

        for (Action.Cascade cascade : List.of(all, limited)) {
            assertThat(cascade.keys()).isPresent();
            assertThat(cascade.dependents()).isEmpty();
            assertThat(cascade.counted()).isEqualTo(Action.Cascade.Counted.KEYS);
        }
        assertThat(AsLowered.lowered(byId("Folder"), FOLDERS, Profiles.FULL).action())
                .isInstanceOf(Action.Change.class);
    }

    /** While it deletes the boss of one, a database may still be looking for those who have a boss. */
    @Test
    void areFoundFirstWhereForeignKeysUnlinkWhatTheFilterLooksAt() {
        Delete bossed = delete(modelId("Worker"), new Expr.Not<>(new Expr.IsNull<>(field("Worker.bossId"))));
        Action.Cascade cascade = cascade(bossed, WORKERS, Profiles.FULL);

        assertThat(cascade.keys()).hasValueSatisfying(keys -> assertThat(StatementText.of(keys))
                .startsWith("select t0.id from workers t0 where"));
        assertThat(cascade.dependents()).isEmpty();
        assertThat(AsLowered.lowered(bossed, WORKERS, Profiles.FULL).atomic()).isTrue();
        assertThat(cascade(new Delete(modelId("Worker"), first(Selection.all())), WORKERS, Profiles.FULL)
                        .keys())
                .isPresent();
        for (Delete delete : List.of(byId("Worker"), delete(modelId("Worker"), Expr.alwaysTrue()))) {
            assertThat(AsLowered.lowered(delete, WORKERS, Profiles.FULL).action())
                    .isInstanceOf(Action.Change.class);
        }
    }

    @Test
    void areFoundFirstWhereTheFilterReadsWhatGoesAlong() {
        for (String holder : List.of("Tag.box", "Note.box")) {
            Delete delete = delete(modelId("Box"), linked(holder, Expr.alwaysTrue()));

            assertThat(cascade(delete, BOXES, Profiles.FULL).keys()).as(holder).isPresent();
        }
        for (String holder : List.of("Seal.box", "Rag.box")) {
            Delete delete = delete(modelId("Box"), linked(holder, Expr.alwaysTrue()));

            assertThat(AsLowered.lowered(delete, BOXES, Profiles.FULL).action())
                    .as(holder)
                    .isInstanceOf(Action.Change.class);
        }
    }

    /** Returns what a statement changes. */
    private static String start(String text) {
        return text.replaceFirst(" t\\d.*", "");
    }
}
