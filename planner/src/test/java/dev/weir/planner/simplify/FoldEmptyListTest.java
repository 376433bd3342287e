package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.NO_INT;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.lit;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldEmptyListTest {
    private static final FoldEmptyList RULE = new FoldEmptyList();

    @Test
    void isFalse() {
        assertThat(RULE.apply(in(AGE))).contains(FALSE);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(in(AGE, lit(1)))).isEmpty();
        assertThat(RULE.apply(in(AGE, NO_INT))).isEmpty();
    }

    @Test
    void isFalseForNullToo() {
        Truth.assertKept(RULE, in(AGE));
    }
}
