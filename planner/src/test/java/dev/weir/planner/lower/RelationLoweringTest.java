package dev.weir.planner.lower;

import static dev.weir.planner.testing.FieldExprs.counted;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.isNull;
import static dev.weir.planner.testing.FieldExprs.linked;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.ROOM;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.app.ModelId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import org.junit.jupiter.api.Test;

class RelationLoweringTest {
    private static void assertWhere(ModelId model, Expr<FieldTerm> condition, String expected) {
        assertThat(AsLowered.where(model, condition)).isEqualTo(expected);
    }

    @Test
    void readsAFieldOfARelatedRowByASubquery() {
        assertWhere(
                BADGE, isNull("Badge.user.nick"), "(select t1.nick from users t1 where t1.id = t0.user_id) is null");
        assertWhere(
                BADGE,
                isNull("Badge.user.org.name"),
                "(select (select t2.name from orgs t2 where t2.id = t1.org_id) from users t1 where t1.id = t0.user_id)"
                        + " is null");
    }

    @Test
    void readsAFieldOfTheOneThatBelongsToARow() {
        assertWhere(
                USER, isNull("User.badge.code"), "(select t1.code from badges t1 where t1.user_id = t0.id) is null");
    }

    @Test
    void readsAFieldByALinkOfTwoParts() {
        assertWhere(
                BOOKING,
                isNull("Booking.old.label"),
                "(select t1.label from rooms t1 where (t1.house = t0.old_house) and (t1.number = t0.old_number)) is"
                        + " null");
    }

    @Test
    void asksForARelatedRowByItsMembership() {
        assertWhere(
                ORG,
                some("Org.users", is("User.name")),
                "(t0.id) in (select t1.org_id from users t1 where t1.name = :0)");
        assertWhere(USER, some("User.org", Selection.all()), "(t0.org_id) in (select t1.id from orgs t1)");
        assertWhere(
                ROOM,
                some("Room.left", is("Booking.note")),
                "(t0.house, t0.number) in (select t1.old_house, t1.old_number from bookings t1 where t1.note = :0)");
    }

    @Test
    void asksForARelatedRowByItsExistenceWhereUnknownCounts() {
        assertWhere(
                ROOM,
                not(some("Room.left", is("Booking.note"))),
                "not exists (select 1 from bookings t1 where ((t1.old_house = t0.house) and (t1.old_number ="
                        + " t0.number)) and (t1.note = :0))");
    }

    @Test
    void asksForARelatedRowAmongTheFirstOfAll() {
        Selection first = first(sorted(Expr.alwaysTrue(), asc("User.name")));
        String member = "(t0.id) in (select t1.org_id from users t1 order by t1.name asc limit :0)";

        assertWhere(ORG, some("Org.users", first), member);
        assertWhere(ORG, not(some("Org.users", first)), "not (" + member + " is true)");
    }

    @Test
    void followsALinkFromItsTarget() {
        assertWhere(
                ROOM,
                linked("Booking.next", is("Booking.note")),
                "(t0.house, t0.number) in (select t1.next_house, t1.next_number from bookings t1 where t1.note = :0)");
    }

    @Test
    void followsAPathBeforeItAsks() {
        String expected =
                "(t0.user_id) in (select t1.id from users t1 where (t1.id) in (select t2.user_id from bookings"
                        + " t2 where t2.note = :0))";

        assertWhere(BADGE, some("Badge.user.bookings", is("Booking.note")), expected);
        assertWhere(
                BADGE,
                not(some("Badge.user.bookings", is("Booking.note"))),
                "not exists (select 1 from users t1 where (t1.id = t0.user_id) and (t1.id) in (select t2.user_id from"
                        + " bookings t2 where t2.note = :0))");
    }

    @Test
    void countsRelatedRows() {
        assertWhere(
                ORG,
                eq(counted("Org.users", is("User.name")), number(2)),
                "(select count(*) from users t1 where (t1.org_id = t0.id) and (t1.name = :0)) = 2");
        assertWhere(
                BADGE,
                eq(counted("Badge.user.bookings", Expr.alwaysTrue()), field("Badge.id")),
                "(select (select count(*) from bookings t2 where (t2.user_id = t1.id) and true) from users t1 where"
                        + " t1.id = t0.user_id) = t0.id");
    }
}
