package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.NO_INT;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoveRepeatedItemTest {
    private static final RemoveRepeatedItem RULE = new RemoveRepeatedItem();

    @Test
    void keepsTheFirst() {
        assertThat(RULE.apply(in(AGE, p(1), p(0), p(1)))).contains(in(AGE, p(1), p(0)));
    }

    @Test
    void leavesDistinctOnesAlone() {
        assertThat(RULE.apply(in(AGE, p(0), p(1)))).isEmpty();
        assertThat(RULE.apply(in(AGE))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, in(AGE, NO_INT, p(0), NO_INT));
    }
}
