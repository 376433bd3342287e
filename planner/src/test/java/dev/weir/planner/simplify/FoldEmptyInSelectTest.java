package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.ORG_ID;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.countRows;
import static dev.weir.planner.simplify.Exprs.exists;
import static dev.weir.planner.simplify.Exprs.inSelect;
import static dev.weir.planner.simplify.Exprs.selectT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.SampleSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldEmptyInSelectTest {
    private static final FoldEmptyInSelect RULE = new FoldEmptyInSelect();

    @Test
    void isFalse() {
        assertThat(RULE.apply(inSelect(selectT(SampleSchema.ORGS, "id", FALSE), ORG_ID)))
                .contains(FALSE);
    }

    @Test
    void isFalseForNullToo() {
        assertThat(RULE.apply(inSelect(selectT(SampleSchema.ORGS, "id", FALSE), Literals.nullOf(ScalarType.INT64))))
                .contains(FALSE);
    }

    @Test
    void leavesACountAlone() {
        assertThat(RULE.apply(inSelect(selectT(SampleSchema.ORGS, List.of(countRows()), FALSE), ORG_ID)))
                .isEmpty();
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(inSelect(selectT(SampleSchema.ORGS, "id", TRUE), ORG_ID)))
                .isEmpty();
        assertThat(RULE.apply(exists(selectT(SampleSchema.ORGS, "id", FALSE)))).isEmpty();
    }
}
