package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.Z;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.lt;
import static dev.weir.planner.simplify.Exprs.or;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergeEqualitiesTest {
    private static final MergeEqualities RULE = new MergeEqualities();

    @Test
    void becomesAList() {
        assertThat(RULE.apply(or(eq(AGE, p(1)), eq(AGE, p(0))))).contains(in(AGE, p(1), p(0)));
    }

    @Test
    void standsWhereTheFirstStood() {
        assertThat(RULE.apply(or(X, eq(AGE, p(0)), Z, eq(AGE, p(1))))).contains(or(X, in(AGE, p(0), p(1)), Z));
    }

    @Test
    void takesListsIn() {
        assertThat(RULE.apply(or(in(AGE, lit(3), lit(4)), eq(AGE, p(0)), in(AGE, p(1), p(2)))))
                .contains(in(AGE, lit(3), lit(4), p(0), p(1), p(2)));
    }

    @Test
    void keepsColumnsApart() {
        assertThat(RULE.apply(or(eq(AGE, p(0)), eq(LEVEL, p(0)), eq(AGE, p(1)))))
                .contains(or(in(AGE, p(0), p(1)), eq(LEVEL, p(0))));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(or(eq(AGE, p(0)), eq(LEVEL, p(0))))).isEmpty();
        assertThat(RULE.apply(or(eq(AGE, p(0)), lt(AGE, p(1))))).isEmpty();
        assertThat(RULE.apply(or(eq(AGE, LEVEL), eq(AGE, p(0))))).isEmpty();
        assertThat(RULE.apply(or(eq(p(0), lit(1)), eq(p(0), lit(2))))).isEmpty();
        assertThat(RULE.apply(or(in(AGE), eq(AGE, p(0))))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, or(eq(AGE, p(0)), X, eq(AGE, lit(1))));
    }
}
