package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.NICK;
import static dev.weir.planner.simplify.Exprs.NO_INT;
import static dev.weir.planner.simplify.Exprs.UNKNOWN;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.between;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.inSet;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.isTrue;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.param;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PropagateNullTest {
    private static final PropagateNull RULE = new PropagateNull();

    @Test
    void makesAComparisonUnknown() {
        assertThat(RULE.apply(eq(AGE, NO_INT))).contains(UNKNOWN);
    }

    @Test
    void makesASumNullOfItsType() {
        assertThat(RULE.apply(new Expr.Arithmetic<>(ArithmeticOp.ADD, AGE, NO_INT)))
                .contains(NO_INT);
    }

    @Test
    void makesATextMatchUnknown() {
        assertThat(RULE.apply(new Expr.TextMatch<>(
                        TextMatchKind.CONTAINS, NICK, Literals.nullOf(ScalarType.TEXT), Optional.empty())))
                .contains(UNKNOWN);
    }

    @Test
    void makesAMembershipInNoListUnknown() {
        assertThat(RULE.apply(inSet(AGE, Literals.nullOf(new ListType(ScalarType.INT32)))))
                .contains(UNKNOWN);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(eq(AGE, lit(1)))).isEmpty();
        assertThat(RULE.apply(isNull(NO_INT))).isEmpty();
        assertThat(RULE.apply(isTrue(UNKNOWN))).isEmpty();
        assertThat(RULE.apply(and(UNKNOWN, X))).isEmpty();
        assertThat(RULE.apply(in(NO_INT))).isEmpty();
        assertThat(RULE.apply(between(AGE, NO_INT, lit(1)))).isEmpty();
        assertThat(RULE.apply(inSet(NO_INT, param(0, new ListType(ScalarType.INT32)))))
                .isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, eq(AGE, NO_INT));
    }
}
