package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.inSet;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.lt;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.or;
import static dev.weir.planner.simplify.Exprs.p;
import static dev.weir.planner.simplify.Exprs.param;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import org.junit.jupiter.api.Test;

class RemoveImpliedNotNullTest {
    private static final RemoveImpliedNotNull RULE = new RemoveImpliedNotNull();

    @Test
    void dropsTheTest() {
        assertThat(RULE.apply(and(not(isNull(AGE)), eq(AGE, p(0))))).contains(eq(AGE, p(0)));
    }

    @Test
    void seesThroughAnd() {
        assertThat(RULE.apply(and(X, not(isNull(AGE)), or(lt(AGE, p(0)), and(X, eq(AGE, LEVEL))))))
                .contains(and(X, or(lt(AGE, p(0)), and(X, eq(AGE, LEVEL)))));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(and(not(isNull(AGE)), eq(LEVEL, p(0))))).isEmpty();
        assertThat(RULE.apply(and(isNull(AGE), eq(AGE, p(0))))).isEmpty();
        assertThat(RULE.apply(and(not(isNull(AGE)), or(eq(AGE, p(0)), X)))).isEmpty();
        assertThat(RULE.apply(and(not(isNull(AGE)), not(inSet(AGE, param(0, new ListType(ScalarType.INT32)))))))
                .isEmpty();
        assertThat(RULE.apply(and(not(isNull(AGE)), in(LEVEL, AGE, p(0))))).isEmpty();
    }

    @Test
    void isForFiltersOnly() {
        assertThat(RULE.context()).isEqualTo(Context.FILTER);
        Truth.assertKept(RULE, and(not(isNull(AGE)), eq(AGE, p(0))));
    }
}
