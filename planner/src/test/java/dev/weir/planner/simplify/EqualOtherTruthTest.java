package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.ACTIVE;
import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.UNKNOWN;
import static dev.weir.planner.simplify.Exprs.VIP;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.ne;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EqualOtherTruthTest {
    private static final EqualOtherTruth RULE = new EqualOtherTruth();

    @Test
    void asksForTheOther() {
        assertThat(RULE.apply(ne(VIP, TRUE))).contains(eq(VIP, FALSE));
        assertThat(RULE.apply(ne(VIP, FALSE))).contains(eq(VIP, TRUE));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(eq(VIP, TRUE))).isEmpty();
        assertThat(RULE.apply(ne(VIP, ACTIVE))).isEmpty();
        assertThat(RULE.apply(ne(AGE, lit(1)))).isEmpty();
        assertThat(RULE.apply(ne(VIP, UNKNOWN))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, ne(VIP, TRUE));
    }
}
