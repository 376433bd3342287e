package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.NO_INT;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.UNKNOWN;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.between;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.isTrue;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.lt;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldConstantTest {
    private static final FoldConstant RULE = new FoldConstant();

    @Test
    void computesAComparison() {
        assertThat(RULE.apply(lt(lit(1), lit(2)))).contains(TRUE);
    }

    @Test
    void computesANegation() {
        assertThat(RULE.apply(not(TRUE))).contains(FALSE);
    }

    @Test
    void computesASum() {
        assertThat(RULE.apply(new Expr.Arithmetic<>(ArithmeticOp.ADD, lit(1), lit(2))))
                .contains(lit(3));
    }

    @Test
    void computesAMembership() {
        assertThat(RULE.apply(in(lit(1), lit(2), NO_INT))).contains(UNKNOWN);
    }

    @Test
    void leavesWhatFailsToTheDatabase() {
        assertThat(RULE.apply(new Expr.Arithmetic<>(ArithmeticOp.ADD, lit(Integer.MAX_VALUE), lit(1))))
                .isEmpty();
    }

    @Test
    void leavesTextToTheCollation() {
        assertThat(RULE.apply(eq(lit("a"), lit("A")))).isEmpty();
        assertThat(RULE.apply(in(lit("a"), lit("A"), lit("b")))).isEmpty();
        assertThat(RULE.apply(between(lit("a"), lit("A"), lit("b")))).isEmpty();
        assertThat(RULE.apply(new Expr.TextMatch<>(TextMatchKind.LIKE, lit("a"), lit("A"), Optional.empty())))
                .isEmpty();
    }

    @Test
    void testsTextForNull() {
        assertThat(RULE.apply(isNull(lit("a")))).contains(FALSE);
    }

    @Test
    void leavesTermsAlone() {
        assertThat(RULE.apply(LEVEL)).isEmpty();
        assertThat(RULE.apply(TRUE)).isEmpty();
        assertThat(RULE.apply(eq(p(0), lit(1)))).isEmpty();
        assertThat(RULE.apply(and(X, TRUE))).isEmpty();
    }

    @Test
    void keepsUnknown() {
        assertThat(RULE.apply(and(UNKNOWN, TRUE))).contains(UNKNOWN);
        assertThat(RULE.apply(not(UNKNOWN))).contains(UNKNOWN);
        assertThat(RULE.apply(isNull(UNKNOWN))).contains(TRUE);
        assertThat(RULE.apply(isTrue(UNKNOWN))).contains(FALSE);
    }
}
