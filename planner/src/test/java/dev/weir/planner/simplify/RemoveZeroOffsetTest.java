package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.key;
import static dev.weir.planner.simplify.Exprs.limit;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.selectUsers;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoveZeroOffsetTest {
    private static final RemoveZeroOffset RULE = new RemoveZeroOffset();

    @Test
    void dropsIt() {
        assertThat(RULE.apply(selectUsers(X).withLimit(limit(key(0), lit(0L)))))
                .contains(selectUsers(X).withLimit(limit(key(0))));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(selectUsers(X).withLimit(limit(key(0), key(1))))).isEmpty();
        assertThat(RULE.apply(selectUsers(X).withLimit(limit(key(0), lit(1L))))).isEmpty();
        assertThat(RULE.apply(selectUsers(X).withLimit(limit(lit(0L))))).isEmpty();
        assertThat(RULE.apply(selectUsers(X))).isEmpty();
    }
}
