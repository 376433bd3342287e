package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.NO_INT;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DropNullItemTest {
    private static final DropNullItem RULE = new DropNullItem();

    @Test
    void dropsIt() {
        assertThat(RULE.apply(in(AGE, p(0), NO_INT, p(1)))).contains(in(AGE, p(0), p(1)));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(in(AGE, p(0)))).isEmpty();
        assertThat(RULE.apply(in(AGE))).isEmpty();
    }

    @Test
    void isForFiltersOnly() {
        assertThat(RULE.context()).isEqualTo(Context.FILTER);
        Truth.assertKept(RULE, in(AGE, p(0), NO_INT));
    }
}
