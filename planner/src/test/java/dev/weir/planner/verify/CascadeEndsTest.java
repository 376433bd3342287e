package dev.weir.planner.verify;

import static dev.weir.planner.testing.ModelSpec.modelId;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Feature;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.OnDelete;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.planner.testing.ModelSpec;
import dev.weir.planner.testing.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class CascadeEndsTest {
    private static final CascadeEnds CHECK = new CascadeEnds();
    private static final List<String> ID = List.of("id");
    private static final String HINT =
            "; declare one of the links Maybe, or onDelete on each link to these models, or leave one of these relations out and"
                    + " delete its instances first";

    /** A folder in a folder, and a house of rooms of doors, a door leading back to a house. */
    private static final AppSchema CIRCLES = AppSchema.of(List.of(
            ModelSpec.model("Folder")
                    .belongsToOne("parent", "Folder", List.of("parentId"), ID)
                    .hasMany("folders", "Folder.parent")
                    .build(),
            ModelSpec.model("House")
                    .belongsToOne("door", "Door", List.of("doorId"), ID)
                    .hasMany("rooms", "Room.house")
                    .build(),
            ModelSpec.model("Room")
                    .belongsToOne("house", "House", List.of("houseId"), ID)
                    .hasMany("doors", "Door.room")
                    .build(),
            ModelSpec.model("Door")
                    .belongsToOne("room", "Room", List.of("roomId"), ID)
                    .hasMany("houses", "House.door")
                    .build(),
            ModelSpec.model("Street").hasMany("lamps", "Lamp.street").build(),
            ModelSpec.model("Lamp")
                    .belongsToOne("street", "Street", List.of("streetId"), ID)
                    .belongsToMaybe("next", "Lamp", List.of("nextId"), ID)
                    .hasMany("previous", "Lamp.next")
                    .build()));

    private static Statement deleteOf(String model) {
        return delete(modelId(model), Expr.alwaysTrue());
    }

    @Test
    void tellsAModelThatHoldsItself() {
        assertThat(Told.invalid(CHECK, deleteOf("Folder"), CIRCLES))
                .containsExactly("delete of Folder would go on along [Folder.folders] in a circle" + HINT);
    }

    @Test
    void tellsALongerWayAround() {
        assertThat(Told.invalid(CHECK, deleteOf("House"), CIRCLES))
                .containsExactly(
                        "delete of House would go on along [House.rooms, Room.doors, Door.houses] in a circle" + HINT);
    }

    @Test
    void isSilentWhereALinkCanBeLost() {
        assertThat(Told.invalid(CHECK, deleteOf("Street"), CIRCLES)).isEmpty();
        assertThat(Told.invalid(CHECK, deleteOf("Lamp"), CIRCLES)).isEmpty();
        assertThat(Told.invalid(CHECK, delete(USER, Expr.alwaysTrue()))).isEmpty();
    }

    /** A folder that goes with its folder, and one whose files go with it but do not say so. */
    private static final AppSchema TREES = AppSchema.of(List.of(
            ModelSpec.model("Folder")
                    .belongsToMaybe("parent", "Folder", List.of("parentId"), ID)
                    .onDelete(OnDelete.CASCADE)
                    .hasMany("children", "Folder.parent")
                    .build(),
            ModelSpec.model("Drawer")
                    .belongsToMaybe("parent", "Drawer", List.of("parentId"), ID)
                    .onDelete(OnDelete.CASCADE)
                    .hasMany("files", "File.drawer")
                    .build(),
            ModelSpec.model("File")
                    .belongsToOne("drawer", "Drawer", List.of("drawerId"), ID)
                    .build()));

    @Test
    void leavesACircleToForeignKeys() {
        assertThat(Told.invalid(CHECK, deleteOf("Folder"), TREES)).isEmpty();
        assertThat(Told.invalid(CHECK, deleteOf("Drawer"), TREES))
                .as("the files of each drawer on the way would have to be found")
                .containsExactly("delete of Drawer would go on along [Drawer.parent] in a circle" + HINT);
    }

    @Test
    void needsForeignKeysForACircle() {
        assertThat(Told.missing(CHECK, deleteOf("Folder"), TREES, Profiles.without(Feature.FOREIGN_KEYS)))
                .containsExactly("a delete of Folder, which would go on along [Folder.children] in a circle (needs"
                        + " FOREIGN_KEYS); delete instances level by level, those first that nothing belongs to");
    }

    @Test
    void asksOnlyOfADelete() {
        assertThat(Told.invalid(CHECK, query(modelId("Folder"), Selection.all()), CIRCLES))
                .isEmpty();
    }
}
