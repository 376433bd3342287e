package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.NO_INT;
import static dev.weir.planner.simplify.Exprs.UNKNOWN;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldNullMembershipTest {
    private static final FoldNullMembership RULE = new FoldNullMembership();

    @Test
    void isUnknownForANullOperand() {
        assertThat(RULE.apply(in(NO_INT, p(0)))).contains(UNKNOWN);
    }

    @Test
    void isUnknownAmongNullsOnly() {
        assertThat(RULE.apply(in(AGE, NO_INT, NO_INT))).contains(UNKNOWN);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(in(AGE, NO_INT, lit(1)))).isEmpty();
        assertThat(RULE.apply(in(NO_INT))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, in(AGE, NO_INT));
        Truth.assertKept(RULE, in(NO_INT, p(0)));
    }
}
