package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.isTrue;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoveIsTrueTest {
    private static final RemoveIsTrue RULE = new RemoveIsTrue();

    @Test
    void removesIt() {
        assertThat(RULE.apply(isTrue(X))).contains(X);
    }

    @Test
    void isForFiltersOnly() {
        assertThat(RULE.context()).isEqualTo(Context.FILTER);
        Truth.assertKept(RULE, isTrue(X));
    }
}
