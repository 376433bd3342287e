package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.not;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoveDoubleNegationTest {
    private static final RemoveDoubleNegation RULE = new RemoveDoubleNegation();

    @Test
    void removesBoth() {
        assertThat(RULE.apply(not(not(X)))).contains(X);
    }

    @Test
    void leavesOneAlone() {
        assertThat(RULE.apply(not(X))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, not(not(X)));
    }
}
