package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.Z;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.or;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlattenDisjunctionTest {
    private static final FlattenDisjunction RULE = new FlattenDisjunction();

    @Test
    void takesTheInnerOperandsIn() {
        assertThat(RULE.apply(or(or(X, Y), Z))).contains(or(X, Y, Z));
    }

    @Test
    void keepsTheOrderHoweverDeep() {
        assertThat(RULE.apply(or(or(X, or(Y, and(X, Z))), Z))).contains(or(X, Y, and(X, Z), Z));
    }

    @Test
    void leavesFlatOnesAlone() {
        assertThat(RULE.apply(or(X, Y))).isEmpty();
        assertThat(RULE.apply(or(X, and(Y, Z)))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, or(or(X, Y), or(Y, Z)));
    }
}
