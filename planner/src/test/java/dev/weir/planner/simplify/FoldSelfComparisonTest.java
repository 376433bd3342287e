package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.lt;
import static dev.weir.planner.simplify.Exprs.p;
import static dev.weir.planner.simplify.Exprs.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import org.junit.jupiter.api.Test;

class FoldSelfComparisonTest {
    private static final FoldSelfComparison RULE = new FoldSelfComparison();

    @Test
    void isTrueForEqualOnes() {
        assertThat(RULE.apply(eq(LEVEL, LEVEL))).contains(TRUE);
    }

    @Test
    void isFalseForUnequalOnes() {
        assertThat(RULE.apply(lt(LEVEL, LEVEL))).contains(FALSE);
    }

    @Test
    void leavesNullableColumnsAlone() {
        assertThat(RULE.apply(eq(AGE, AGE))).isEmpty();
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(eq(LEVEL, user("age")))).isEmpty();
        assertThat(RULE.apply(eq(p(0), p(0)))).isEmpty();
    }

    @Test
    void keepsEveryOperator() {
        for (ComparisonOp op : ComparisonOp.values()) {
            Truth.assertKept(RULE, new Expr.Comparison<>(op, LEVEL, LEVEL));
        }
    }
}
