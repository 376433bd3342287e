package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.NICK;
import static dev.weir.planner.simplify.Exprs.NO_INT;
import static dev.weir.planner.simplify.Exprs.between;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldEmptyRangeTest {
    private static final FoldEmptyRange RULE = new FoldEmptyRange();

    @Test
    void isNeverTrueForReversedBounds() {
        assertThat(RULE.apply(between(AGE, lit(2), lit(1)))).contains(FALSE);
    }

    @Test
    void isNeverTrueForANullBound() {
        assertThat(RULE.apply(between(AGE, NO_INT, p(0)))).contains(FALSE);
        assertThat(RULE.apply(between(AGE, p(0), NO_INT))).contains(FALSE);
        assertThat(RULE.apply(between(NO_INT, p(0), p(1)))).contains(FALSE);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(between(AGE, lit(1), lit(1)))).isEmpty();
        assertThat(RULE.apply(between(AGE, lit(1), lit(2)))).isEmpty();
        assertThat(RULE.apply(between(AGE, p(1), p(0)))).isEmpty();
    }

    @Test
    void leavesTextToTheCollation() {
        assertThat(RULE.apply(between(NICK, lit("b"), lit("a")))).isEmpty();
    }

    @Test
    void isForFiltersOnly() {
        assertThat(RULE.context()).isEqualTo(Context.FILTER);
        Truth.assertKept(RULE, between(AGE, lit(2), lit(1)));
        Truth.assertKept(RULE, between(AGE, NO_INT, p(0)));
    }
}
