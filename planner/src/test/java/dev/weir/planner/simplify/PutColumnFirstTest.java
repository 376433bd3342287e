package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.gt;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.lt;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import org.junit.jupiter.api.Test;

class PutColumnFirstTest {
    private static final PutColumnFirst RULE = new PutColumnFirst();

    @Test
    void turnsItRound() {
        assertThat(RULE.apply(lt(p(0), AGE))).contains(gt(AGE, p(0)));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(lt(AGE, p(0)))).isEmpty();
        assertThat(RULE.apply(eq(AGE, LEVEL))).isEmpty();
        assertThat(RULE.apply(eq(lit(1), p(0)))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        for (ComparisonOp op : ComparisonOp.values()) {
            Truth.assertKept(RULE, new Expr.Comparison<>(op, p(0), AGE));
        }
    }
}
