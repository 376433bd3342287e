package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.ID;
import static dev.weir.planner.simplify.Exprs.ORG_ID;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.booking;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.exists;
import static dev.weir.planner.simplify.Exprs.inSelect;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.key;
import static dev.weir.planner.simplify.Exprs.limit;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.or;
import static dev.weir.planner.simplify.Exprs.selectT;
import static dev.weir.planner.simplify.Exprs.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.planner.testing.SampleSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiftInSelectTest {
    private static final LiftInSelect RULE = new LiftInSelect(ForeignKeys.of(SampleSchema.SCHEMA));

    @Test
    void becomesAnEquality() {
        assertThat(RULE.apply(
                        inSelect(selectT(SampleSchema.ORGS, "id", eq(t(SampleSchema.ORGS, "id"), key(0))), ORG_ID)))
                .contains(eq(ORG_ID, key(0)));
    }

    @Test
    void asksWhetherThereIsALink() {
        assertThat(RULE.apply(inSelect(selectT(SampleSchema.ORGS, "id", TRUE), ORG_ID)))
                .contains(not(isNull(ORG_ID)));
    }

    @Test
    void readsTuplesPartByPart() {
        assertThat(RULE.apply(inSelect(
                        selectT(
                                SampleSchema.ROOMS,
                                List.of(t(SampleSchema.ROOMS, "number"), t(SampleSchema.ROOMS, "house")),
                                eq(t(SampleSchema.ROOMS, "house"), key(0))),
                        booking("number"),
                        booking("house"))))
                .contains(and(eq(booking("house"), key(0)), not(isNull(booking("number")))));
    }

    @Test
    void losesNoOtherCondition() {
        assertThat(RULE.apply(inSelect(
                        selectT(
                                SampleSchema.ORGS,
                                "id",
                                and(
                                        eq(t(SampleSchema.ORGS, "id"), key(0)),
                                        eq(t(SampleSchema.ORGS, "name"), lit("a")))),
                        ORG_ID)))
                .isEmpty();
        assertThat(RULE.apply(inSelect(
                        selectT(SampleSchema.ORGS, "id", or(eq(t(SampleSchema.ORGS, "id"), key(0)), X)), ORG_ID)))
                .isEmpty();
    }

    @Test
    void needsEveryPartInItsPlace() {
        assertThat(RULE.apply(inSelect(
                        selectT(
                                SampleSchema.ROOMS,
                                List.of(t(SampleSchema.ROOMS, "house"), t(SampleSchema.ROOMS, "number")),
                                TRUE),
                        booking("number"),
                        booking("house"))))
                .isEmpty();
        assertThat(RULE.apply(inSelect(selectT(SampleSchema.ROOMS, "house", TRUE), booking("house"))))
                .isEmpty();
    }

    @Test
    void leavesALimitAlone() {
        assertThat(RULE.apply(inSelect(selectT(SampleSchema.ORGS, "id", TRUE).withLimit(limit(lit(1L))), ORG_ID)))
                .isEmpty();
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(inSelect(selectT(SampleSchema.ORGS, "id", TRUE), ID)))
                .isEmpty();
        assertThat(RULE.apply(exists(selectT(SampleSchema.ORGS, "id", TRUE)))).isEmpty();
    }

    @Test
    void isForFiltersOnly() {
        assertThat(RULE.context()).isEqualTo(Context.FILTER);
    }
}
