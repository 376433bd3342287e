package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Y;
import static dev.weir.planner.simplify.Exprs.Z;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.or;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlattenConjunctionTest {
    private static final FlattenConjunction RULE = new FlattenConjunction();

    @Test
    void takesTheInnerOperandsIn() {
        assertThat(RULE.apply(and(X, and(Y, Z)))).contains(and(X, Y, Z));
    }

    @Test
    void keepsTheOrderHoweverDeep() {
        assertThat(RULE.apply(and(and(X, and(Y, or(X, Z))), Z))).contains(and(X, Y, or(X, Z), Z));
    }

    @Test
    void leavesFlatOnesAlone() {
        assertThat(RULE.apply(and(X, Y))).isEmpty();
        assertThat(RULE.apply(and(X, or(Y, Z)))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, and(and(X, Y), and(Y, Z)));
    }
}
