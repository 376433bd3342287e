package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldNullContradictionTest {
    private static final FoldNullContradiction RULE = new FoldNullContradiction();

    @Test
    void isNeverTrue() {
        assertThat(RULE.apply(and(isNull(AGE), X, eq(AGE, p(0))))).contains(FALSE);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(and(isNull(AGE), eq(LEVEL, p(0))))).isEmpty();
        assertThat(RULE.apply(and(not(isNull(AGE)), eq(AGE, p(0))))).isEmpty();
        assertThat(RULE.apply(and(isNull(AGE), isNull(LEVEL)))).isEmpty();
    }

    @Test
    void isForFiltersOnly() {
        assertThat(RULE.context()).isEqualTo(Context.FILTER);
        Truth.assertKept(RULE, and(isNull(AGE), eq(AGE, p(0))));
    }
}
