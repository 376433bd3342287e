package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.UNKNOWN;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.and;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldFalseConjunctTest {
    private static final FoldFalseConjunct RULE = new FoldFalseConjunct();

    @Test
    void isFalseWhateverStandsBeside() {
        assertThat(RULE.apply(and(X, FALSE, Y))).contains(FALSE);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(and(X, TRUE))).isEmpty();
        assertThat(RULE.apply(and(X, UNKNOWN))).isEmpty();
    }

    @Test
    void holdsBesideUnknown() {
        Truth.assertKept(RULE, and(X, FALSE));
    }
}
