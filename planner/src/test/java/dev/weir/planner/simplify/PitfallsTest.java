package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.NICK;
import static dev.weir.planner.simplify.Exprs.NO_INT;
import static dev.weir.planner.simplify.Exprs.ORG_ID;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.booking;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.exists;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.inSelect;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.key;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.ne;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.or;
import static dev.weir.planner.simplify.Exprs.p;
import static dev.weir.planner.simplify.Exprs.param;
import static dev.weir.planner.simplify.Exprs.selectT;
import static dev.weir.planner.simplify.Exprs.selectUsers;
import static dev.weir.planner.simplify.Exprs.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.SampleSchema;
import dev.weir.planner.testing.StatementText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where others lost a predicate, a NOT or a NULL: each case is one that was got wrong somewhere. */
class PitfallsTest {
    private static final Simplifier SIMPLIFIER = new Simplifier(SampleSchema.SCHEMA);

    private static void assertWhere(Expr<ColumnTerm> condition, String expected) {
        assertThat(StatementText.of(
                        SIMPLIFIER.simplify(selectUsers(condition)).statement().where()))
                .isEqualTo(expected);
    }

    private static void assertUnchanged(Expr<ColumnTerm> condition) {
        Select select = selectUsers(condition);

        assertThat(SIMPLIFIER.simplify(select).statement()).isSameAs(select);
    }

    @Test
    void aSubqueryKeepsTheOtherPredicatesOfItsFilter() {
        assertUnchanged(exists(selectT(
                SampleSchema.ORGS,
                "id",
                and(
                        eq(t(SampleSchema.ORGS, "id"), ORG_ID),
                        eq(t(SampleSchema.ORGS, "id"), key(0)),
                        eq(t(SampleSchema.ORGS, "name"), param(1, ScalarType.TEXT))))));
        assertUnchanged(inSelect(
                selectT(
                        SampleSchema.ORGS,
                        "id",
                        and(
                                eq(t(SampleSchema.ORGS, "id"), key(0)),
                                eq(t(SampleSchema.ORGS, "name"), param(1, ScalarType.TEXT)))),
                ORG_ID));
    }

    @Test
    void aSubqueryKeepsItsNot() {
        assertUnchanged(exists(selectT(
                SampleSchema.ORGS,
                "id",
                and(eq(t(SampleSchema.ORGS, "id"), ORG_ID), ne(t(SampleSchema.ORGS, "id"), key(0))))));
        assertWhere(
                not(exists(selectT(
                        SampleSchema.ORGS,
                        "id",
                        and(eq(t(SampleSchema.ORGS, "id"), ORG_ID), eq(t(SampleSchema.ORGS, "id"), key(0)))))),
                "not ((u.org_id = :0) is true)"); // and so a row without a link passes
    }

    @Test
    void aSubqueryKeepsItsOr() {
        assertUnchanged(exists(selectT(
                SampleSchema.ORGS,
                "id",
                or(eq(t(SampleSchema.ORGS, "id"), ORG_ID), eq(t(SampleSchema.ORGS, "id"), key(0))))));
        assertUnchanged(inSelect(
                selectT(
                        SampleSchema.ORGS,
                        "id",
                        or(eq(t(SampleSchema.ORGS, "id"), key(0)), eq(t(SampleSchema.ORGS, "name"), lit("a")))),
                ORG_ID));
    }

    @Test
    void aSubqueryOverPartOfAKeyStays() {
        assertUnchanged(
                exists(selectT(SampleSchema.ROOMS, "house", eq(t(SampleSchema.ROOMS, "house"), booking("house")))));
    }

    @Test
    void membershipOrItsNegationIsNoTautology() {
        assertWhere(
                or(in(AGE, p(0), p(1)), not(in(AGE, p(0), p(1)))), "(u.age in (:0, :1)) or (not (u.age in (:0, :1)))");
        assertWhere(or(eq(AGE, p(0)), ne(AGE, p(0))), "(u.age = :0) or (u.age <> :0)");
    }

    @Test
    void aContradictionUnderNotIsNoTautology() {
        assertWhere(
                not(and(in(AGE, p(0), p(1)), not(in(AGE, p(0), p(1))))),
                "not ((u.age in (:0, :1)) and (not (u.age in (:0, :1))))");
        assertWhere(not(and(eq(AGE, p(0)), ne(AGE, p(0)))), "(u.age <> :0) or (u.age = :0)");
        assertWhere(and(eq(AGE, p(0)), ne(AGE, p(0))), "false");
    }

    @Test
    void comparisonWithNullStaysApartFromIsNull() {
        assertWhere(isNull(AGE), "u.age is null");
        assertWhere(eq(AGE, NO_INT), "false");
        assertWhere(not(eq(AGE, NO_INT)), "false");
        assertWhere(ne(AGE, NO_INT), "false");
        assertWhere(or(isNull(AGE), eq(AGE, NO_INT)), "u.age is null");
        assertWhere(isNull(eq(AGE, NO_INT)), "true");
    }

    @Test
    void aParameterThatMayBeNullIsLeftForTheDatabase() {
        assertWhere(eq(AGE, p(0)), "u.age = :0");
        assertWhere(isNull(p(0)), ":0 is null");
        assertWhere(or(isNull(p(0)), eq(AGE, p(0))), "(:0 is null) or (u.age = :0)");
    }

    @Test
    void textIsLeftToTheCollationOfTheDatabase() {
        assertWhere(eq(lit("a"), lit("A")), "'a' = 'A'");
        assertWhere(and(eq(NICK, lit("a")), eq(NICK, lit("A"))), "(u.nick = 'a') and (u.nick = 'A')");
    }

    @Test
    void anEmptyListIsFalseAndANullInAListIsNot() {
        assertWhere(in(AGE), "false");
        assertWhere(not(in(AGE)), "true");
        assertWhere(in(AGE, p(0), NO_INT), "u.age = :0");
        assertWhere(not(in(AGE, p(0), NO_INT)), "not (u.age in (:0, null))");
    }

    @Test
    void anOffsetWithoutALimitStays() {
        Select select = selectUsers(X).withLimit(new Limit<>(Optional.empty(), Optional.of(key(0))));

        assertThat(SIMPLIFIER.simplify(select).statement()).isSameAs(select);
    }
}
