package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.Z;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.or;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbsorbDisjunctTest {
    private static final AbsorbDisjunct RULE = new AbsorbDisjunct();

    @Test
    void dropsWhatImplies() {
        assertThat(RULE.apply(or(X, and(X, Y)))).contains(X);
    }

    @Test
    void dropsALargerConjunction() {
        assertThat(RULE.apply(or(and(X, Y), and(Y, Z, X)))).contains(and(X, Y));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(or(X, and(Y, Z)))).isEmpty();
        assertThat(RULE.apply(or(and(X, Y), and(Y, Z)))).isEmpty();
        assertThat(RULE.apply(or(X, or(X, Y)))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, or(and(X, Y), X));
    }
}
