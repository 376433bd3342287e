package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.lt;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import org.junit.jupiter.api.Test;

class ReduceSelfComparisonTest {
    private static final ReduceSelfComparison RULE = new ReduceSelfComparison();

    @Test
    void asksForAValue() {
        assertThat(RULE.apply(eq(AGE, AGE))).contains(not(isNull(AGE)));
    }

    @Test
    void isFalseForUnequalOnes() {
        assertThat(RULE.apply(lt(AGE, AGE))).contains(FALSE);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(eq(AGE, LEVEL))).isEmpty();
        assertThat(RULE.apply(eq(p(0), p(0)))).isEmpty();
    }

    @Test
    void isForFiltersOnly() {
        assertThat(RULE.context()).isEqualTo(Context.FILTER);
        for (ComparisonOp op : ComparisonOp.values()) {
            Truth.assertKept(RULE, new Expr.Comparison<>(op, AGE, AGE));
        }
    }
}
