package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EqualSoleItemTest {
    private static final EqualSoleItem RULE = new EqualSoleItem();

    @Test
    void becomesAnEquality() {
        assertThat(RULE.apply(in(AGE, p(0)))).contains(eq(AGE, p(0)));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(in(AGE))).isEmpty();
        assertThat(RULE.apply(in(AGE, p(0), p(1)))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, in(AGE, p(0)));
    }
}
