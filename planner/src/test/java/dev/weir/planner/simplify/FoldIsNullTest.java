package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.ACTIVE;
import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.T;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.exists;
import static dev.weir.planner.simplify.Exprs.inSet;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.p;
import static dev.weir.planner.simplify.Exprs.param;
import static dev.weir.planner.simplify.Exprs.scalar;
import static dev.weir.planner.simplify.Exprs.selectT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.SampleSchema;
import org.junit.jupiter.api.Test;

class FoldIsNullTest {
    private static final FoldIsNull RULE = new FoldIsNull();

    @Test
    void isFalseForAColumnThatExcludesNull() {
        assertThat(RULE.apply(isNull(LEVEL))).contains(FALSE);
    }

    @Test
    void isFalseForWhatIsNeverUnknown() {
        assertThat(RULE.apply(isNull(isNull(AGE)))).contains(FALSE);
        assertThat(RULE.apply(isNull(exists(selectT(SampleSchema.ORGS, "id", TRUE)))))
                .contains(FALSE);
    }

    @Test
    void leavesNullableOnesAlone() {
        assertThat(RULE.apply(isNull(AGE))).isEmpty();
        assertThat(RULE.apply(isNull(p(0)))).isEmpty();
        assertThat(RULE.apply(isNull(eq(LEVEL, AGE)))).isEmpty();
        assertThat(RULE.apply(isNull(inSet(LEVEL, param(0, new ListType(ScalarType.INT32))))))
                .isEmpty();
    }

    @Test
    void leavesAScalarSelectOfARequiredColumnAlone() {
        assertThat(RULE.apply(isNull(scalar(selectT(SampleSchema.ORGS, "id", TRUE)))))
                .isEmpty();
    }

    @Test
    void leavesADerivedColumnAlone() {
        assertThat(RULE.apply(isNull(new Expr.Leaf<ColumnTerm>(
                        new ColumnTerm.DerivedRef(T, 0, SampleSchema.typed(ScalarType.INT32))))))
                .isEmpty();
    }

    @Test
    void holds() {
        Truth.assertKept(RULE, isNull(and(ACTIVE, eq(LEVEL, lit(1)))));
    }
}
