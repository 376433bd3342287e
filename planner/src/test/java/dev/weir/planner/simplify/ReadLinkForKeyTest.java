package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.ORG_ID;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.booking;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.exists;
import static dev.weir.planner.simplify.Exprs.key;
import static dev.weir.planner.simplify.Exprs.scalar;
import static dev.weir.planner.simplify.Exprs.selectT;
import static dev.weir.planner.simplify.Exprs.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.planner.testing.SampleSchema;
import org.junit.jupiter.api.Test;

class ReadLinkForKeyTest {
    private static final ReadLinkForKey RULE = new ReadLinkForKey(ForeignKeys.of(SampleSchema.SCHEMA));

    @Test
    void readsTheLink() {
        assertThat(RULE.apply(scalar(selectT(SampleSchema.ORGS, "id", eq(t(SampleSchema.ORGS, "id"), ORG_ID)))))
                .contains(ORG_ID);
    }

    @Test
    void readsAPartBesideOnesThatExcludeNull() {
        assertThat(RULE.apply(scalar(selectT(
                        SampleSchema.ROOMS,
                        "number",
                        and(
                                eq(t(SampleSchema.ROOMS, "house"), booking("old_house")),
                                eq(t(SampleSchema.ROOMS, "number"), booking("old_number")))))))
                .contains(booking("old_number"));
    }

    @Test
    void leavesAPartBesideANullableOneAlone() {
        assertThat(RULE.apply(scalar(selectT(
                        SampleSchema.ROOMS,
                        "house",
                        and(
                                eq(t(SampleSchema.ROOMS, "house"), booking("old_house")),
                                eq(t(SampleSchema.ROOMS, "number"), booking("old_number")))))))
                .isEmpty();
    }

    @Test
    void leavesOtherColumnsAlone() {
        assertThat(RULE.apply(scalar(selectT(SampleSchema.ORGS, "name", eq(t(SampleSchema.ORGS, "id"), ORG_ID)))))
                .isEmpty();
    }

    @Test
    void losesNoOtherCondition() {
        assertThat(RULE.apply(scalar(selectT(
                        SampleSchema.ORGS,
                        "id",
                        and(eq(t(SampleSchema.ORGS, "id"), ORG_ID), eq(t(SampleSchema.ORGS, "id"), key(0)))))))
                .isEmpty();
        assertThat(RULE.apply(scalar(selectT(SampleSchema.ORGS, "id", and(eq(t(SampleSchema.ORGS, "id"), ORG_ID), X)))))
                .isEmpty();
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(scalar(selectT(SampleSchema.ORGS, "id", eq(t(SampleSchema.ORGS, "id"), key(0))))))
                .isEmpty();
        assertThat(RULE.apply(exists(selectT(SampleSchema.ORGS, "id", eq(t(SampleSchema.ORGS, "id"), ORG_ID)))))
                .isEmpty();
    }
}
