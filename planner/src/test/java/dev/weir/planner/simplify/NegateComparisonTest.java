package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.ge;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.lt;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import org.junit.jupiter.api.Test;

class NegateComparisonTest {
    private static final NegateComparison RULE = new NegateComparison();

    @Test
    void flipsTheOperator() {
        assertThat(RULE.apply(not(lt(AGE, lit(18))))).contains(ge(AGE, lit(18)));
    }

    @Test
    void leavesOtherOperandsAlone() {
        assertThat(RULE.apply(not(not(X)))).isEmpty();
        assertThat(RULE.apply(not(in(AGE, lit(1))))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        for (ComparisonOp op : ComparisonOp.values()) {
            Truth.assertKept(RULE, not(new Expr.Comparison<>(op, AGE, p(0))));
        }
    }
}
