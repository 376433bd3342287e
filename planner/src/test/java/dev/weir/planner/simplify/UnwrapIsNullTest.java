package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.isTrue;
import static dev.weir.planner.simplify.Exprs.not;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnwrapIsNullTest {
    private static final UnwrapIsNull RULE = new UnwrapIsNull();

    @Test
    void asksTheOperand() {
        assertThat(RULE.apply(isNull(not(X)))).contains(isNull(X));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(isNull(X))).isEmpty();
        assertThat(RULE.apply(isNull(isTrue(X)))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, isNull(not(X)));
    }
}
