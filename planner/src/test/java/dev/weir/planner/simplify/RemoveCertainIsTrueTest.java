package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.ACTIVE;
import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.isTrue;
import static dev.weir.planner.simplify.Exprs.lit;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoveCertainIsTrueTest {
    private static final RemoveCertainIsTrue RULE = new RemoveCertainIsTrue();

    @Test
    void removesIt() {
        assertThat(RULE.apply(isTrue(ACTIVE))).contains(ACTIVE);
        assertThat(RULE.apply(isTrue(isNull(AGE)))).contains(isNull(AGE));
    }

    @Test
    void leavesNullableOnesAlone() {
        assertThat(RULE.apply(isTrue(X))).isEmpty();
        assertThat(RULE.apply(isTrue(eq(AGE, LEVEL)))).isEmpty();
    }

    @Test
    void holds() {
        Truth.assertKept(RULE, isTrue(eq(LEVEL, lit(1))));
    }
}
