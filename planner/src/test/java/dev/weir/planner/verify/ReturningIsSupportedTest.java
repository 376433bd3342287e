package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.nested;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.planner.testing.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturningIsSupportedTest {
    private static final ReturningIsSupported CHECK = new ReturningIsSupported();
    private static final Capability LACKING = Profiles.without(Feature.RETURNING, Feature.GENERATED_KEYS);
    private static final String KEY =
            "a create with a key made by the database (needs GENERATED_KEYS); give the key, or use a UUID";

    @Test
    void tellsAnUpdateThatAnswersRowsWhichAreNotFoundByTheirKey() {
        for (Selection selection : List.of(
                Selection.where(is("User.age")),
                Selection.where(and(is("User.id"), is("User.age"))),
                first(Selection.where(is("User.id"))))) {
            Update update = new Update(USER, selection, List.of(set("User.age")), fields(USER, "age"));

            assertThat(Told.needs(CHECK, update)).containsExactly(Feature.RETURNING);
            assertThat(Told.missing(CHECK, update, LACKING))
                    .containsExactly(
                            "an update of an instance by a computed value (needs RETURNING); update by query, which"
                                    + " gives the number of rows, and read the instance again");
        }
    }

    @Test
    void readsARowAgainByItsKeyInATransaction() {
        Update update = new Update(USER, Selection.where(is("User.id")), List.of(set("User.age")), fields(USER, "age"));

        assertThat(Told.needs(CHECK, update)).containsExactly(Feature.RETURNING);
        assertThat(Told.needs(CHECK, update, LACKING)).containsExactly(Feature.ATOMIC_WRITES);
        assertThat(Told.missing(CHECK, update, Profiles.PLAIN))
                .containsExactly("an update of an instance by a computed value (needs ATOMIC_WRITES); update"
                        + " by query, which gives the number of rows, and read the instance again");
        assertThat(Told.needs(CHECK, update(USER, is("User.id"), set("User.age"))))
                .isEmpty();
    }

    @Test
    void tellsAKeyMadeByTheDatabase() {
        assertThat(Told.missing(CHECK, create(BADGE, "userId", "code"), LACKING))
                .containsExactly(KEY);
        assertThat(Told.needs(CHECK, create(BADGE, "id", "userId", "code"))).isEmpty();
        assertThat(Told.needs(CHECK, create(ORG, "id", "name"))).isEmpty();
    }

    @Test
    void looksIntoWhatIsNested() {
        Create.Nested scans = nested("Badge.scans", create(SCAN, "door"));
        Create.Nested badge = nested("Scan.badge", create(BADGE, "userId", "code"));

        assertThat(Told.missing(
                        CHECK,
                        new Create(BADGE, fields(BADGE, "id", "userId", "code"), List.of(), List.of(scans)),
                        LACKING))
                .containsExactly(KEY);
        assertThat(Told.missing(
                        CHECK, new Create(SCAN, fields(SCAN, "id", "door"), List.of(badge), List.of()), LACKING))
                .containsExactly(KEY);
    }
}
