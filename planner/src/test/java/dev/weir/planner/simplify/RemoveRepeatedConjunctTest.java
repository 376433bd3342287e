package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.not;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoveRepeatedConjunctTest {
    private static final RemoveRepeatedConjunct RULE = new RemoveRepeatedConjunct();

    @Test
    void keepsTheFirst() {
        assertThat(RULE.apply(and(X, Y, X))).contains(and(X, Y));
    }

    @Test
    void leavesOneOperandByItself() {
        assertThat(RULE.apply(and(X, X))).contains(X);
    }

    @Test
    void leavesDistinctOnesAlone() {
        assertThat(RULE.apply(and(X, not(X)))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, and(X, Y, X));
    }
}
