package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.between;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EqualSoleBoundTest {
    private static final EqualSoleBound RULE = new EqualSoleBound();

    @Test
    void becomesAnEquality() {
        assertThat(RULE.apply(between(AGE, p(0), p(0)))).contains(eq(AGE, p(0)));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(between(AGE, p(0), p(1)))).isEmpty();
        assertThat(RULE.apply(between(AGE, lit(1), lit(2)))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, between(AGE, p(0), p(0)));
    }
}
