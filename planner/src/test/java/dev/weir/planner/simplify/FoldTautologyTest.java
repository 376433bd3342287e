package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.ACTIVE;
import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.or;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldTautologyTest {
    private static final FoldTautology RULE = new FoldTautology();

    @Test
    void seesANegation() {
        assertThat(RULE.apply(or(X, ACTIVE, not(ACTIVE)))).contains(TRUE);
    }

    @Test
    void leavesNullableOnesAlone() {
        assertThat(RULE.apply(or(X, not(X)))).isEmpty();
        assertThat(RULE.apply(or(in(AGE, lit(1)), not(in(AGE, lit(1)))))).isEmpty();
    }

    @Test
    void holdsBesideUnknown() {
        Truth.assertKept(RULE, or(X, ACTIVE, not(ACTIVE)));
    }
}
