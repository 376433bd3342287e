package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.ID;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.exists;
import static dev.weir.planner.simplify.Exprs.inSelect;
import static dev.weir.planner.simplify.Exprs.limit;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.selectT;
import static dev.weir.planner.simplify.Exprs.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.SortKey;
import dev.weir.planner.testing.SampleSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveSortOfInSelectTest {
    private static final RemoveSortOfInSelect RULE = new RemoveSortOfInSelect();

    @Test
    void dropsTheOrder() {
        assertThat(RULE.apply(inSelect(
                        selectT(SampleSchema.USERS, "id", X)
                                .withOrderBy(List.of(SortKey.ascending(t(SampleSchema.USERS, "age")))),
                        ID)))
                .contains(inSelect(selectT(SampleSchema.USERS, "id", X), ID));
    }

    @Test
    void keepsItUnderALimit() {
        assertThat(RULE.apply(inSelect(
                        selectT(SampleSchema.USERS, "id", X)
                                .withOrderBy(List.of(SortKey.ascending(t(SampleSchema.USERS, "age"))))
                                .withLimit(limit(lit(1L))),
                        ID)))
                .isEmpty();
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(inSelect(selectT(SampleSchema.USERS, "id", X), ID)))
                .isEmpty();
        assertThat(RULE.apply(exists(selectT(SampleSchema.USERS, "id", X)
                        .withOrderBy(List.of(SortKey.ascending(t(SampleSchema.USERS, "age")))))))
                .isEmpty();
    }
}
