package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.ID;
import static dev.weir.planner.simplify.Exprs.ORG_ID;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.key;
import static dev.weir.planner.simplify.Exprs.limit;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.or;
import static dev.weir.planner.simplify.Exprs.p;
import static dev.weir.planner.simplify.Exprs.selectUsers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.planner.testing.SampleSchema;
import org.junit.jupiter.api.Test;

class RemoveLimitOfUniqueRowTest {
    private static final RemoveLimitOfUniqueRow RULE = new RemoveLimitOfUniqueRow(UniqueKeys.of(SampleSchema.SCHEMA));

    @Test
    void dropsIt() {
        assertThat(RULE.apply(selectUsers(eq(ID, key(0))).withLimit(limit(lit(1L)))))
                .contains(selectUsers(eq(ID, key(0))));
    }

    @Test
    void keepsALimitThatMayBeZero() {
        assertThat(RULE.apply(selectUsers(eq(ID, key(0))).withLimit(limit(key(1)))))
                .isEmpty();
        assertThat(RULE.apply(selectUsers(eq(ID, key(0))).withLimit(limit(lit(0L)))))
                .isEmpty();
    }

    @Test
    void keepsAnOffset() {
        assertThat(RULE.apply(selectUsers(eq(ID, key(0))).withLimit(limit(lit(1L), key(1)))))
                .isEmpty();
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(selectUsers(eq(AGE, p(0))).withLimit(limit(lit(1L)))))
                .isEmpty();
        assertThat(RULE.apply(selectUsers(or(eq(ID, key(0)), X)).withLimit(limit(lit(1L)))))
                .isEmpty();
        assertThat(RULE.apply(selectUsers(eq(ID, ORG_ID)).withLimit(limit(lit(1L)))))
                .isEmpty();
        assertThat(RULE.apply(selectUsers(eq(ID, key(0))))).isEmpty();
    }
}
