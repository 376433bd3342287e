package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.counted;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.Expr;
import org.junit.jupiter.api.Test;

class PathsLeadToOneTest {
    private static final PathsLeadToOne CHECK = new PathsLeadToOne();
    private static final String BOOKINGS = "User.bookings leads to many instances where one is wanted; ask with any(),"
            + " all() or none(), which take a condition on them, or count() them";

    @Test
    void tellsAFieldBehindMany() {
        assertThat(Told.invalid(CHECK, query(USER, is("User.bookings.note")))).containsExactly(BOOKINGS);
        assertThat(Told.invalid(CHECK, query(USER, sorted(Expr.alwaysTrue(), asc("User.bookings.note")))))
                .containsExactly(BOOKINGS);
    }

    @Test
    void tellsARelationBehindMany() {
        assertThat(Told.invalid(
                        CHECK,
                        query(
                                ORG,
                                and(
                                        some("Org.users.bookings", is("Booking.note")),
                                        eq(counted("Org.users.bookings", is("Booking.note")), number(1))))))
                .containsExactly("Org.users leads to many instances where one is wanted; ask with any(), all() or"
                        + " none(), which take a condition on them, or count() them");
    }

    @Test
    void tellsTheSameThingOnce() {
        assertThat(Told.invalid(CHECK, query(USER, sorted(is("User.bookings.note"), asc("User.bookings.note")))))
                .containsExactly(BOOKINGS);
    }

    @Test
    void isSilentWhereEachStepLeadsToOne() {
        assertThat(Told.invalid(CHECK, query(USER, is("User.boss.org.name")))).isEmpty();
        assertThat(Told.invalid(CHECK, query(USER, is("User.badge.code")))).isEmpty();
        assertThat(Told.invalid(CHECK, query(USER, some("User.boss.bookings", is("Booking.note")))))
                .isEmpty();
    }
}
