package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.NO_INT;
import static dev.weir.planner.simplify.Exprs.inSet;
import static dev.weir.planner.simplify.Exprs.param;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import org.junit.jupiter.api.Test;

class FoldNullInSetTest {
    private static final FoldNullInSet RULE = new FoldNullInSet();

    @Test
    void isNeverTrue() {
        assertThat(RULE.apply(inSet(NO_INT, param(0, new ListType(ScalarType.INT32)))))
                .contains(FALSE);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(inSet(AGE, param(0, new ListType(ScalarType.INT32)))))
                .isEmpty();
    }

    @Test
    void isForFiltersOnly() {
        assertThat(RULE.context()).isEqualTo(Context.FILTER);
        Truth.assertKept(RULE, inSet(NO_INT, param(0, new ListType(ScalarType.INT32))));
    }
}
