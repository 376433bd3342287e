package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.countRows;
import static dev.weir.planner.simplify.Exprs.exists;
import static dev.weir.planner.simplify.Exprs.limit;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.scalar;
import static dev.weir.planner.simplify.Exprs.selectT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.SampleSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldEmptyScalarSelectTest {
    private static final FoldEmptyScalarSelect RULE = new FoldEmptyScalarSelect();

    @Test
    void isNullOfItsType() {
        assertThat(RULE.apply(scalar(selectT(SampleSchema.ORGS, "name", FALSE))))
                .contains(Literals.nullOf(ScalarType.TEXT));
    }

    @Test
    void leavesACountAlone() {
        assertThat(RULE.apply(scalar(selectT(SampleSchema.ORGS, List.of(countRows()), FALSE))))
                .isEmpty();
    }

    @Test
    void isNullForACountUnderALimitOfZero() {
        assertThat(RULE.apply(scalar(
                        selectT(SampleSchema.ORGS, List.of(countRows()), TRUE).withLimit(limit(lit(0L))))))
                .contains(Literals.nullOf(ScalarType.INT64));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(scalar(selectT(SampleSchema.ORGS, "name", TRUE)))).isEmpty();
        assertThat(RULE.apply(exists(selectT(SampleSchema.ORGS, "id", FALSE)))).isEmpty();
    }
}
