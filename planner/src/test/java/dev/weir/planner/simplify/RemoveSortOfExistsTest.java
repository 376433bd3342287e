package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.exists;
import static dev.weir.planner.simplify.Exprs.key;
import static dev.weir.planner.simplify.Exprs.limit;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.scalar;
import static dev.weir.planner.simplify.Exprs.selectT;
import static dev.weir.planner.simplify.Exprs.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.SortKey;
import dev.weir.planner.testing.SampleSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveSortOfExistsTest {
    private static final RemoveSortOfExists RULE = new RemoveSortOfExists();

    @Test
    void dropsOrderAndLimit() {
        assertThat(RULE.apply(exists(selectT(SampleSchema.USERS, "id", X)
                        .withOrderBy(List.of(SortKey.ascending(t(SampleSchema.USERS, "age"))))
                        .withLimit(limit(lit(1L))))))
                .contains(exists(selectT(SampleSchema.USERS, "id", X)));
    }

    @Test
    void dropsTheOrderUnderALimitThatStays() {
        assertThat(RULE.apply(exists(selectT(SampleSchema.USERS, "id", X)
                        .withOrderBy(List.of(SortKey.ascending(t(SampleSchema.USERS, "age"))))
                        .withLimit(limit(key(0))))))
                .contains(exists(selectT(SampleSchema.USERS, "id", X).withLimit(limit(key(0)))));
    }

    @Test
    void keepsALimitThatMayBeZero() {
        assertThat(RULE.apply(exists(selectT(SampleSchema.USERS, "id", X).withLimit(limit(key(0))))))
                .isEmpty();
        assertThat(RULE.apply(exists(selectT(SampleSchema.USERS, "id", X).withLimit(limit(lit(0L))))))
                .isEmpty();
    }

    @Test
    void keepsAnOffset() {
        assertThat(RULE.apply(exists(selectT(SampleSchema.USERS, "id", X).withLimit(limit(lit(1L), key(0))))))
                .isEmpty();
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(exists(selectT(SampleSchema.USERS, "id", X)))).isEmpty();
        assertThat(RULE.apply(scalar(selectT(SampleSchema.USERS, "id", X)
                        .withOrderBy(List.of(SortKey.ascending(t(SampleSchema.USERS, "age")))))))
                .isEmpty();
    }
}
