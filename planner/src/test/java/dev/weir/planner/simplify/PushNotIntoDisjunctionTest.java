package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.Z;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.or;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PushNotIntoDisjunctionTest {
    private static final PushNotIntoDisjunction RULE = new PushNotIntoDisjunction();

    @Test
    void negatesEachOperand() {
        assertThat(RULE.apply(not(or(X, Y)))).contains(and(not(X), not(Y)));
    }

    @Test
    void leavesOtherOperandsAlone() {
        assertThat(RULE.apply(not(and(X, Y)))).isEmpty();
        assertThat(RULE.apply(not(X))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, not(or(X, Z)));
    }
}
