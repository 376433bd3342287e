package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.Z;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.or;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbsorbConjunctTest {
    private static final AbsorbConjunct RULE = new AbsorbConjunct();

    @Test
    void dropsWhatIsImplied() {
        assertThat(RULE.apply(and(X, or(X, Y)))).contains(X);
    }

    @Test
    void dropsALargerDisjunction() {
        assertThat(RULE.apply(and(or(X, Y), or(Y, Z, X)))).contains(or(X, Y));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(and(X, or(Y, Z)))).isEmpty();
        assertThat(RULE.apply(and(or(X, Y), or(Y, Z)))).isEmpty();
        assertThat(RULE.apply(and(X, and(X, Y)))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, and(or(X, Y), X));
    }
}
