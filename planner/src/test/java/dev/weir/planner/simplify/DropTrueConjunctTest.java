package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.UNKNOWN;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.and;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DropTrueConjunctTest {
    private static final DropTrueConjunct RULE = new DropTrueConjunct();

    @Test
    void dropsIt() {
        assertThat(RULE.apply(and(X, TRUE, Y))).contains(and(X, Y));
    }

    @Test
    void leavesOneOperandByItself() {
        assertThat(RULE.apply(and(TRUE, X))).contains(X);
    }

    @Test
    void isTrueOfNothing() {
        assertThat(RULE.apply(and(TRUE, TRUE))).contains(TRUE);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(and(X, Y))).isEmpty();
        assertThat(RULE.apply(and(X, UNKNOWN))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, and(TRUE, X, Y));
    }
}
