package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.ge;
import static dev.weir.planner.simplify.Exprs.gt;
import static dev.weir.planner.simplify.Exprs.lt;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldContradictionTest {
    private static final FoldContradiction RULE = new FoldContradiction();

    @Test
    void seesANegation() {
        assertThat(RULE.apply(and(X, Y, not(X)))).contains(FALSE);
    }

    @Test
    void seesOppositeComparisons() {
        assertThat(RULE.apply(and(lt(AGE, p(0)), ge(AGE, p(0))))).contains(FALSE);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(and(X, not(Y)))).isEmpty();
        assertThat(RULE.apply(and(lt(AGE, p(0)), gt(AGE, p(0))))).isEmpty();
    }

    @Test
    void isForFiltersOnly() {
        assertThat(RULE.context()).isEqualTo(Context.FILTER);
        Truth.assertKept(RULE, and(X, not(X)));
    }
}
