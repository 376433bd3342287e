package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.nested;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.Create;
import dev.weir.planner.testing.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritesAreAtomicTest {
    private static final WritesAreAtomic CHECK = new WritesAreAtomic();
    private static final Capability LACKING = Profiles.without(Feature.ATOMIC_WRITES);
    private static final String TOGETHER = "a create of related instances together (needs ATOMIC_WRITES);"
            + " create them one after the other, those first that the others belong to";

    @Test
    void tellsACreateOfSeveral() {
        Create first = new Create(
                SCAN, fields(SCAN, "door"), List.of(nested("Scan.badge", create(BADGE, "userId", "code"))), List.of());
        Create after = new Create(
                BADGE,
                fields(BADGE, "userId", "code"),
                List.of(),
                List.of(nested("Badge.scans", create(SCAN, "door"))));

        assertThat(Told.missing(CHECK, first, LACKING)).containsExactly(TOGETHER);
        assertThat(Told.missing(CHECK, after, LACKING)).containsExactly(TOGETHER);
        assertThat(Told.needs(CHECK, first)).containsExactly(Feature.ATOMIC_WRITES);
    }

    @Test
    void tellsADeleteWithDependents() {
        assertThat(Told.missing(CHECK, delete(BADGE, is("Badge.id")), LACKING))
                .containsExactly("a delete with what belongs to the deleted (needs ATOMIC_WRITES); leave the"
                        + " has-one and has-many relations out, and delete or unlink what belongs to it first");
    }

    @Test
    void isSilentAboutASingleWrite() {
        assertThat(Told.needs(CHECK, create(SCAN, "badgeId", "door"))).isEmpty();
        assertThat(Told.needs(CHECK, delete(SCAN, is("Scan.id")))).isEmpty();
        assertThat(Told.needs(CHECK, update(BADGE, is("Badge.id"), set("Badge.code"))))
                .isEmpty();
    }
}
