package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.UNKNOWN;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.or;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DropFalseDisjunctTest {
    private static final DropFalseDisjunct RULE = new DropFalseDisjunct();

    @Test
    void dropsIt() {
        assertThat(RULE.apply(or(X, FALSE, Y))).contains(or(X, Y));
    }

    @Test
    void leavesOneOperandByItself() {
        assertThat(RULE.apply(or(FALSE, X))).contains(X);
    }

    @Test
    void isFalseOfNothing() {
        assertThat(RULE.apply(or(FALSE, FALSE))).contains(FALSE);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(or(X, Y))).isEmpty();
        assertThat(RULE.apply(or(X, UNKNOWN))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, or(FALSE, X, Y));
    }
}
