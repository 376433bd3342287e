package dev.weir.planner.lower;

import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.ROOM;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.nested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.Create;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.InsertNode;
import dev.weir.planner.plan.InsertNode.Source;
import dev.weir.planner.plan.Load;
import dev.weir.planner.testing.StatementText;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateLoweringTest {
    private static InsertNode root(Create create) {
        return ((Action.InsertAll) AsLowered.lowered(create).action()).root();
    }

    @Test
    void insertsTheGivenFieldsInTheGivenOrder() {
        InsertNode node = root(create(ORG, "name", "id"));

        assertThat(StatementText.of(node.operation())).isEqualTo("insert into orgs (name, id) values (:0, :1)");
        assertThat(node.operation().results()).isEmpty();
        assertThat(node.slots()).containsExactly(new Source.Given(0), new Source.Given(1));
        assertThat(node.fields()).containsExactly(new Source.Given(1), new Source.Given(0));
    }

    @Test
    void bindsEachValueTheWayItsColumnStoresIt() {
        InsertNode node = root(create(ORG, "name", "id"));

        assertThat(node.operation().toString())
                .contains(new ColumnType(ScalarType.TEXT, StorageType.Plain.TEXT).toString())
                .contains(new ColumnType(ScalarType.INT64, StorageType.Plain.INT64).toString());
    }

    @Test
    void takesBackWhatTheDatabaseMakes() {
        InsertNode node = root(create(BADGE, "userId", "code"));

        assertThat(StatementText.of(node.operation()))
                .isEqualTo("insert into badges (user_id, code) values (:0, :1) returning id");
        assertThat(node.operation().results())
                .containsExactly(new ColumnType(ScalarType.INT64, StorageType.Plain.INT64));
        assertThat(node.fields()).containsExactly(new Source.Made(0), new Source.Given(0), new Source.Given(1));
    }

    @Test
    void fillsALinkFromTheInstanceCreatedFirst() {
        InsertNode node = root(new Create(
                SCAN, fields(SCAN, "door"), List.of(nested("Scan.badge", create(BADGE, "userId", "code"))), List.of()));

        assertThat(StatementText.of(node.operation()))
                .isEqualTo("insert into scans (door, badge_id) values (:0, :1) returning id");
        assertThat(node.slots()).containsExactly(new Source.Given(0), new Source.OfParent(0, 0));
        assertThat(node.fields()).containsExactly(new Source.Made(0), new Source.OfParent(0, 0), new Source.Given(0));
        assertThat(node.parents()).singleElement().satisfies(edge -> {
            assertThat(edge.position()).isZero();
            assertThat(edge.holds()).isEqualTo(Load.Holds.ONE);
            assertThat(edge.node().model()).isEqualTo(BADGE);
        });
    }

    @Test
    void fillsALinkFromTheInstanceItBelongsTo() {
        InsertNode node = root(new Create(
                BADGE,
                fields(BADGE, "userId", "code"),
                List.of(),
                List.of(nested("Badge.scans", create(SCAN, "door")))));
        InsertNode scan = node.children().get(0).node();

        assertThat(node.children().get(0).holds()).isEqualTo(Load.Holds.MANY);
        assertThat(node.children().get(0).position()).isEqualTo(1);
        assertThat(StatementText.of(scan.operation()))
                .isEqualTo("insert into scans (door, badge_id) values (:0, :1) returning id");
        assertThat(scan.slots()).containsExactly(new Source.Given(0), new Source.OfOwner(0));
    }

    @Test
    void fillsEachPartOfALinkFromItsOwnParent() {
        Create room = create(ROOM, "house", "number", "label");
        InsertNode node = root(new Create(
                BOOKING,
                fields(BOOKING, "id", "userId", "oldHouse", "oldNumber", "note"),
                List.of(nested("Booking.next", room), nested("Booking.room", room)),
                List.of()));

        assertThat(StatementText.of(node.operation()))
                .isEqualTo("insert into bookings (id, user_id, old_house, old_number, note, next_house, next_number,"
                        + " house, number) values (:0, :1, :2, :3, :4, :5, :6, :7, :8)");
        assertThat(node.slots().subList(5, 9))
                .containsExactly(
                        new Source.OfParent(0, 0),
                        new Source.OfParent(0, 1),
                        new Source.OfParent(1, 0),
                        new Source.OfParent(1, 1));
        assertThat(node.parents()).extracting(InsertNode.Edge::holds).containsExactly(Load.Holds.ONE, Load.Holds.MAYBE);
    }

    @Test
    void writesAloneOrAllTogether() {
        Create alone = create(BADGE, "userId", "code");
        Create together = new Create(SCAN, fields(SCAN, "door"), List.of(nested("Scan.badge", alone)), List.of());

        assertThat(AsLowered.lowered(alone).access()).isEqualTo(AccessMode.WRITE);
        assertThat(AsLowered.lowered(alone).atomic()).isFalse();
        assertThat(AsLowered.lowered(together).access()).isEqualTo(AccessMode.WRITE);
        assertThat(AsLowered.lowered(together).atomic()).isTrue();
    }

    @Test
    void nestsAsDeepAsTheStatement() {
        Create badge = new Create(
                BADGE, fields(BADGE, "code"), List.of(), List.of(nested("Badge.scans", create(SCAN, "door"))));
        Create user = new Create(
                USER,
                fields(
                        USER, "id", "name", "bossId", "nick", "age", "level", "active", "vip", "score", "balance",
                        "mood"),
                List.of(),
                List.of(nested("User.badge", badge)));
        InsertNode node =
                root(new Create(ORG, fields(ORG, "id", "name"), List.of(), List.of(nested("Org.users", user))));
        InsertNode badgeNode = node.children().get(0).node().children().get(0).node();

        assertThat(badgeNode.model()).isEqualTo(BADGE);
        assertThat(badgeNode.slots()).containsExactly(new Source.Given(0), new Source.OfOwner(0));
        assertThat(badgeNode.children().get(0).node().slots())
                .containsExactly(new Source.Given(0), new Source.OfOwner(0));
    }
}
