package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.BOSS_ID;
import static dev.weir.planner.simplify.Exprs.ID;
import static dev.weir.planner.simplify.Exprs.ORG_ID;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.booking;
import static dev.weir.planner.simplify.Exprs.countRows;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.exists;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.isTrue;
import static dev.weir.planner.simplify.Exprs.key;
import static dev.weir.planner.simplify.Exprs.limit;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.ne;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.or;
import static dev.weir.planner.simplify.Exprs.selectT;
import static dev.weir.planner.simplify.Exprs.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.db.DbSchema;
import dev.weir.planner.testing.SampleSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiftExistsTest {
    private static final LiftExists RULE = new LiftExists(ForeignKeys.of(SampleSchema.SCHEMA));

    @Test
    void asksTheLinkForTheKey() {
        assertThat(RULE.apply(exists(selectT(
                        SampleSchema.ORGS,
                        "name",
                        and(eq(t(SampleSchema.ORGS, "id"), ORG_ID), eq(t(SampleSchema.ORGS, "id"), key(0)))))))
                .contains(isTrue(eq(ORG_ID, key(0))));
    }

    @Test
    void readsEqualitiesEitherWayRound() {
        assertThat(RULE.apply(exists(selectT(
                        SampleSchema.ORGS,
                        "name",
                        and(eq(key(0), t(SampleSchema.ORGS, "id")), eq(ORG_ID, t(SampleSchema.ORGS, "id")))))))
                .contains(isTrue(eq(ORG_ID, key(0))));
    }

    @Test
    void asksWhetherThereIsALink() {
        assertThat(RULE.apply(exists(selectT(SampleSchema.ORGS, "name", eq(t(SampleSchema.ORGS, "id"), ORG_ID)))))
                .contains(isTrue(not(isNull(ORG_ID))));
    }

    @Test
    void asksEveryPartOfALink() {
        assertThat(RULE.apply(exists(selectT(
                        SampleSchema.ROOMS,
                        "label",
                        and(
                                eq(t(SampleSchema.ROOMS, "house"), booking("house")),
                                eq(booking("number"), t(SampleSchema.ROOMS, "number")))))))
                .contains(isTrue(and(not(isNull(booking("house"))), not(isNull(booking("number"))))));
    }

    @Test
    void asksTheKeyOfOnePartAndTheOtherForNull() {
        assertThat(RULE.apply(exists(selectT(
                        SampleSchema.ROOMS,
                        "label",
                        and(
                                eq(t(SampleSchema.ROOMS, "house"), booking("house")),
                                eq(booking("number"), t(SampleSchema.ROOMS, "number")),
                                eq(t(SampleSchema.ROOMS, "number"), key(0)))))))
                .contains(isTrue(and(not(isNull(booking("house"))), eq(booking("number"), key(0)))));
    }

    @Test
    void comparesTwoLinksToOneTarget() {
        assertThat(RULE.apply(exists(selectT(
                        SampleSchema.USERS,
                        "id",
                        and(
                                eq(t(SampleSchema.USERS, "id"), BOSS_ID),
                                eq(t(SampleSchema.USERS, "id"), booking("user_id")))))))
                .contains(isTrue(eq(BOSS_ID, booking("user_id"))));
    }

    @Test
    void losesNoOtherCondition() {
        assertThat(RULE.apply(exists(selectT(
                        SampleSchema.ORGS,
                        "id",
                        and(
                                eq(t(SampleSchema.ORGS, "id"), ORG_ID),
                                eq(t(SampleSchema.ORGS, "id"), key(0)),
                                eq(t(SampleSchema.ORGS, "name"), lit("a")))))))
                .isEmpty();
        assertThat(RULE.apply(exists(selectT(
                        SampleSchema.ORGS,
                        "id",
                        and(eq(t(SampleSchema.ORGS, "id"), ORG_ID), not(isNull(t(SampleSchema.ORGS, "name"))))))))
                .isEmpty();
        assertThat(RULE.apply(exists(selectT(SampleSchema.ORGS, "id", and(eq(t(SampleSchema.ORGS, "id"), ORG_ID), X)))))
                .isEmpty();
    }

    @Test
    void losesNoNot() {
        assertThat(RULE.apply(exists(selectT(
                        SampleSchema.ORGS,
                        "id",
                        not(and(eq(t(SampleSchema.ORGS, "id"), ORG_ID), eq(t(SampleSchema.ORGS, "id"), key(0))))))))
                .isEmpty();
        assertThat(RULE.apply(exists(selectT(
                        SampleSchema.ORGS,
                        "id",
                        and(eq(t(SampleSchema.ORGS, "id"), ORG_ID), ne(t(SampleSchema.ORGS, "id"), key(0)))))))
                .isEmpty();
    }

    @Test
    void makesNoAndOfOr() {
        assertThat(RULE.apply(exists(selectT(
                        SampleSchema.ORGS,
                        "id",
                        or(eq(t(SampleSchema.ORGS, "id"), ORG_ID), eq(t(SampleSchema.ORGS, "id"), key(0)))))))
                .isEmpty();
    }

    @Test
    void needsEveryPartOfTheLink() {
        assertThat(RULE.apply(exists(
                        selectT(SampleSchema.ROOMS, "label", eq(t(SampleSchema.ROOMS, "house"), booking("house"))))))
                .isEmpty();
        assertThat(RULE.apply(exists(selectT(
                        SampleSchema.ROOMS,
                        "label",
                        and(
                                eq(t(SampleSchema.ROOMS, "house"), booking("house")),
                                eq(t(SampleSchema.ROOMS, "number"), booking("old_number")))))))
                .isEmpty();
    }

    @Test
    void needsAForeignKey() {
        LiftExists unconstrained = new LiftExists(ForeignKeys.of(DbSchema.of(List.of())));

        assertThat(unconstrained.apply(
                        exists(selectT(SampleSchema.ORGS, "id", eq(t(SampleSchema.ORGS, "id"), ORG_ID)))))
                .isEmpty();
        assertThat(RULE.apply(exists(selectT(SampleSchema.ORGS, "id", eq(t(SampleSchema.ORGS, "id"), booking("id"))))))
                .isEmpty();
    }

    @Test
    void followsALinkOneWayOnly() {
        assertThat(RULE.apply(exists(selectT(SampleSchema.USERS, "id", eq(t(SampleSchema.USERS, "boss_id"), ID)))))
                .isEmpty();
        assertThat(RULE.apply(exists(selectT(SampleSchema.USERS, "id", eq(t(SampleSchema.USERS, "org_id"), key(0))))))
                .isEmpty();
    }

    @Test
    void leavesALimitAndACountAlone() {
        assertThat(RULE.apply(exists(selectT(SampleSchema.ORGS, "id", eq(t(SampleSchema.ORGS, "id"), ORG_ID))
                        .withLimit(limit(key(0))))))
                .isEmpty();
        assertThat(RULE.apply(exists(
                        selectT(SampleSchema.ORGS, List.of(countRows()), eq(t(SampleSchema.ORGS, "id"), ORG_ID)))))
                .isEmpty();
    }
}
