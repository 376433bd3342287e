package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.UNKNOWN;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.or;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldTrueDisjunctTest {
    private static final FoldTrueDisjunct RULE = new FoldTrueDisjunct();

    @Test
    void isTrueWhateverStandsBeside() {
        assertThat(RULE.apply(or(X, TRUE, Y))).contains(TRUE);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(or(X, FALSE))).isEmpty();
        assertThat(RULE.apply(or(X, UNKNOWN))).isEmpty();
    }

    @Test
    void holdsBesideUnknown() {
        Truth.assertKept(RULE, or(X, TRUE));
    }
}
