package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.NICK;
import static dev.weir.planner.simplify.Exprs.ORG_ID;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.booking;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.lt;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.or;
import static dev.weir.planner.simplify.Exprs.p;
import static dev.weir.planner.simplify.Exprs.selectUsers;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoveFixedSortKeyTest {
    private static final RemoveFixedSortKey RULE = new RemoveFixedSortKey();

    @Test
    void dropsWhatTheFilterFixes() {
        assertThat(RULE.apply(selectUsers(and(eq(AGE, p(0)), X), AGE, NICK)))
                .contains(selectUsers(and(eq(AGE, p(0)), X), NICK));
    }

    @Test
    void countsAnOuterColumnAsFixed() {
        assertThat(RULE.apply(selectUsers(eq(ORG_ID, booking("user_id")), ORG_ID)))
                .contains(selectUsers(eq(ORG_ID, booking("user_id"))));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(selectUsers(eq(AGE, LEVEL), AGE))).isEmpty();
        assertThat(RULE.apply(selectUsers(or(eq(AGE, p(0)), X), AGE))).isEmpty();
        assertThat(RULE.apply(selectUsers(not(eq(AGE, p(0))), AGE))).isEmpty();
        assertThat(RULE.apply(selectUsers(lt(AGE, p(0)), AGE))).isEmpty();
        assertThat(RULE.apply(selectUsers(eq(AGE, p(0)), NICK))).isEmpty();
    }
}
