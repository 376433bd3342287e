package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.counted;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.planner.testing.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentsHaveAnOrderTest {
    private static final AssignmentsHaveAnOrder CHECK = new AssignmentsHaveAnOrder();
    private static final Capability IN_TURN = Profiles.without(Feature.SIMULTANEOUS_ASSIGNMENT);
    private static final String REFUSED = "an update of User that computes fields from each other (needs"
            + " SIMULTANEOUS_ASSIGNMENT); read the instances first and set the values, or change the fields in two"
            + " updates";

    @Test
    void tellsFieldsThatChangePlaces() {
        assertThat(told(set("User.name", field("User.nick")), set("User.nick", field("User.name"))))
                .containsExactly(REFUSED);
    }

    @Test
    void tellsACircleOfThree() {
        assertThat(told(
                        set("User.age", field("User.level")),
                        set("User.level", field("User.bossId")),
                        set("User.bossId", field("User.age"))))
                .containsExactly(REFUSED);
    }

    @Test
    void tellsACircleByWayOfALink() {
        Assignment org = set("User.orgId", field("User.bossId"));

        assertThat(told(org, set("User.bossId", field("User.org.id")))).containsExactly(REFUSED);
        assertThat(told(org, set("User.bossId", counted("User.org", Expr.alwaysTrue()))))
                .containsExactly(REFUSED);
        assertThat(told(org, set("User.bossId", counted("User.org.users", Expr.alwaysTrue()))))
                .containsExactly(REFUSED);
    }

    @Test
    void isSilentWhereReadersCanComeFirst() {
        assertThat(told(
                        set("User.level", plus(field("User.level"), field("User.age"))),
                        set("User.age", field("User.bossId")),
                        set("User.bossId")))
                .isEmpty();
        assertThat(told(set("User.orgId"), set("User.bossId", counted("User.bookings", is("Booking.note")))))
                .isEmpty();
    }

    @Test
    void asksForNothingWhereThereIsAnOrder() {
        assertThat(Told.needs(CHECK, update(USER, is("User.id"), set("User.age"))))
                .isEmpty();
        assertThat(Told.needs(CHECK, query(USER, is("User.id")))).isEmpty();
    }

    private static List<String> told(Assignment... assignments) {
        return Told.missing(CHECK, update(USER, is("User.id"), assignments), IN_TURN);
    }
}
