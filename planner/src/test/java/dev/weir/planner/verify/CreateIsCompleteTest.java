package dev.weir.planner.verify;

import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.LOCKER;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.ROOM;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.nested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.Create;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateIsCompleteTest {
    private static final CreateIsComplete CHECK = new CreateIsComplete();

    private static Create scan(List<Create.Nested> parents, String... fields) {
        return new Create(SCAN, fields(SCAN, fields), parents, List.of());
    }

    private static Create org(List<Create.Nested> children) {
        return new Create(ORG, fields(ORG, "id", "name"), List.of(), children);
    }

    @Test
    void tellsAFieldThatIsMissing() {
        assertThat(Told.invalid(CHECK, create(ORG, "id"))).containsExactly("create of Org gives no Org.name; give it");
        assertThat(Told.invalid(CHECK, create(BADGE)))
                .containsExactly(
                        "create of Badge gives no Badge.userId; give it",
                        "create of Badge gives no Badge.code; give it");
    }

    @Test
    void tellsAFieldGivenTwice() {
        assertThat(Told.invalid(CHECK, create(ORG, "id", "name", "name")))
                .containsExactly("create of Org gives Org.name twice; give it once");
    }

    @Test
    void leavesAKeyToTheDatabase() {
        assertThat(Told.invalid(CHECK, create(BADGE, "userId", "code"))).isEmpty();
        assertThat(Told.invalid(CHECK, create(BADGE, "id", "userId", "code"))).isEmpty();
    }

    @Test
    void fillsALinkFromWhatIsCreatedFirst() {
        Create.Nested badge = nested("Scan.badge", create(BADGE, "userId", "code"));

        assertThat(Told.invalid(CHECK, scan(List.of(badge), "door"))).isEmpty();
        assertThat(Told.invalid(CHECK, scan(List.of(badge), "door", "badgeId")))
                .containsExactly("create of Scan gives Scan.badgeId and an instance that it links to; give one of them;"
                        + " the link is filled in");
    }

    @Test
    void fillsALinkFromWhatItIsCreatedWith() {
        assertThat(Told.invalid(CHECK, org(List.of(nested("Org.users", create(LOCKER))))))
                .containsExactly(
                        "create of Org creates a Locker for Org.users, which leads to User; create one of" + " those");
        Create user = new Create(
                USER,
                fields(
                        USER, "id", "orgId", "bossId", "name", "nick", "age", "level", "active", "vip", "score",
                        "balance", "mood"),
                List.of(),
                List.of(nested("User.badge", create(BADGE, "code"))));
        assertThat(Told.invalid(CHECK, user)).isEmpty();
        assertThat(Told.invalid(CHECK, org(List.of(nested("Org.users", user)))))
                .containsExactly("create of User gives User.orgId and an instance that it links to; give one of them;"
                        + " the link is filled in");
    }

    @Test
    void looksIntoWhatIsNested() {
        assertThat(Told.invalid(CHECK, scan(List.of(nested("Scan.badge", create(BADGE, "code"))), "door")))
                .containsExactly("create of Badge gives no Badge.userId; give it");
    }

    @Test
    void tellsARelationCreatedTwiceFirst() {
        Create.Nested badge = nested("Scan.badge", create(BADGE, "userId", "code"));

        assertThat(Told.invalid(CHECK, scan(List.of(badge, badge), "door")))
                .containsExactly("create of Scan creates Scan.badge twice; create it once");
    }

    @Test
    void letsTwoListsOfChildrenStandForOneRelation() {
        Create.Nested scans = nested("Badge.scans", create(SCAN, "door"));
        Create badge = new Create(BADGE, fields(BADGE, "userId", "code"), List.of(), List.of(scans, scans));

        assertThat(Told.invalid(CHECK, badge)).isEmpty();
    }

    @Test
    void tellsWhatComesInTheWrongOrder() {
        Create.Nested users = nested("Org.users", create(USER));
        assertThat(Told.invalid(CHECK, new Create(ORG, fields(ORG, "id", "name"), List.of(users), List.of())))
                .containsExactly("create of Org creates Org.users first, which belongs to it; create it after");

        Create.Nested badge = nested("Scan.badge", create(BADGE, "userId", "code"));
        assertThat(Told.invalid(CHECK, new Create(SCAN, fields(SCAN, "badgeId", "door"), List.of(), List.of(badge))))
                .containsExactly("create of Scan creates Scan.badge after it, which it belongs to; create it first");
    }

    @Test
    void fillsEachPartOfALink() {
        Create room = create(ROOM, "house", "number", "label");
        Create booking = new Create(
                BOOKING,
                fields(BOOKING, "id", "userId", "house", "number", "oldHouse", "oldNumber", "note"),
                List.of(nested("Booking.next", room)),
                List.of());

        assertThat(Told.invalid(CHECK, booking)).isEmpty();
    }
}
