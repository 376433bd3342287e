package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.ACTIVE;
import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.ne;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldCertainContradictionTest {
    private static final FoldCertainContradiction RULE = new FoldCertainContradiction();

    @Test
    void seesANegation() {
        assertThat(RULE.apply(and(X, ACTIVE, not(ACTIVE)))).contains(FALSE);
    }

    @Test
    void leavesNullableOnesAlone() {
        assertThat(RULE.apply(and(X, not(X)))).isEmpty();
        assertThat(RULE.apply(and(eq(AGE, p(0)), ne(AGE, p(0))))).isEmpty();
        assertThat(RULE.apply(and(eq(LEVEL, p(0)), ne(LEVEL, p(0))))).isEmpty();
    }

    @Test
    void holdsBesideUnknown() {
        Truth.assertKept(RULE, and(X, ACTIVE, not(ACTIVE)));
    }
}
