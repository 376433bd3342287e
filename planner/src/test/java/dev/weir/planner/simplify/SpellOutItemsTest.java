package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.NO_INT;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.inSet;
import static dev.weir.planner.simplify.Exprs.items;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.param;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import org.junit.jupiter.api.Test;

class SpellOutItemsTest {
    private static final SpellOutItems RULE = new SpellOutItems();

    @Test
    void namesEachItem() {
        assertThat(RULE.apply(inSet(AGE, items(lit(1), NO_INT)))).contains(in(AGE, lit(1), NO_INT));
    }

    @Test
    void namesNone() {
        assertThat(RULE.apply(inSet(AGE, items()))).contains(in(AGE));
    }

    @Test
    void leavesParametersAlone() {
        assertThat(RULE.apply(inSet(AGE, param(0, new ListType(ScalarType.INT32)))))
                .isEmpty();
        assertThat(RULE.apply(inSet(AGE, Literals.nullOf(new ListType(ScalarType.INT32)))))
                .isEmpty();
    }

    @Test
    void keepsUnknown() {
        Truth.assertKept(RULE, inSet(AGE, items(lit(1), NO_INT)));
        Truth.assertKept(RULE, inSet(AGE, items()));
    }
}
