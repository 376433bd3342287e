package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.countRows;
import static dev.weir.planner.simplify.Exprs.exists;
import static dev.weir.planner.simplify.Exprs.limit;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.scalar;
import static dev.weir.planner.simplify.Exprs.selectT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.planner.testing.SampleSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldEmptyExistsTest {
    private static final FoldEmptyExists RULE = new FoldEmptyExists();

    @Test
    void isFalse() {
        assertThat(RULE.apply(exists(selectT(SampleSchema.ORGS, "id", FALSE)))).contains(FALSE);
    }

    @Test
    void isFalseUnderALimitOfZero() {
        assertThat(RULE.apply(exists(selectT(SampleSchema.ORGS, "id", TRUE).withLimit(limit(lit(0L))))))
                .contains(FALSE);
    }

    @Test
    void leavesACountAlone() {
        assertThat(RULE.apply(exists(selectT(SampleSchema.ORGS, List.of(countRows()), FALSE))))
                .isEmpty();
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(exists(selectT(SampleSchema.ORGS, "id", TRUE)))).isEmpty();
        assertThat(RULE.apply(scalar(selectT(SampleSchema.ORGS, "id", FALSE)))).isEmpty();
        assertThat(RULE.apply((Expr.Leaf<ColumnTerm>) LEVEL)).isEmpty();
    }
}
