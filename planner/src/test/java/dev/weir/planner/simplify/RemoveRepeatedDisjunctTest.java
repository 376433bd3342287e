package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.or;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoveRepeatedDisjunctTest {
    private static final RemoveRepeatedDisjunct RULE = new RemoveRepeatedDisjunct();

    @Test
    void keepsTheFirst() {
        assertThat(RULE.apply(or(X, Y, X))).contains(or(X, Y));
    }

    @Test
    void leavesOneOperandByItself() {
        assertThat(RULE.apply(or(X, X))).contains(X);
    }

    @Test
    void leavesDistinctOnesAlone() {
        assertThat(RULE.apply(or(X, not(X)))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, or(X, Y, X));
    }
}
