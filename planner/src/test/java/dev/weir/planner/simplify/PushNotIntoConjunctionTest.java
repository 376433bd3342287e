package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.Z;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.or;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PushNotIntoConjunctionTest {
    private static final PushNotIntoConjunction RULE = new PushNotIntoConjunction();

    @Test
    void negatesEachOperand() {
        assertThat(RULE.apply(not(and(Y, not(X))))).contains(or(not(Y), not(not(X))));
    }

    @Test
    void seesThroughNestedOnes() {
        assertThat(RULE.apply(not(and(Y, or(Z, not(X)))))).contains(or(not(Y), not(or(Z, not(X)))));
    }

    @Test
    void leavesWhatWouldGrowAlone() {
        assertThat(RULE.apply(not(and(X, Y)))).isEmpty();
        assertThat(RULE.apply(not(and(Y, in(AGE, lit(1), lit(2)))))).isEmpty();
        assertThat(RULE.apply(not(and(Y, or(X, Z))))).isEmpty();
        assertThat(RULE.apply(not(or(Y, Z)))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, not(and(Y, Z)));
    }
}
