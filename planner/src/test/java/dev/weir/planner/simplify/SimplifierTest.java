package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.B;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.ID;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.NAME;
import static dev.weir.planner.simplify.Exprs.NICK;
import static dev.weir.planner.simplify.Exprs.NO_INT;
import static dev.weir.planner.simplify.Exprs.ORG_ID;
import static dev.weir.planner.simplify.Exprs.T;
import static dev.weir.planner.simplify.Exprs.TRUE;
import static dev.weir.planner.simplify.Exprs.U;
import static dev.weir.planner.simplify.Exprs.VIP;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.between;
import static dev.weir.planner.simplify.Exprs.booking;
import static dev.weir.planner.simplify.Exprs.countRows;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.exists;
import static dev.weir.planner.simplify.Exprs.ge;
import static dev.weir.planner.simplify.Exprs.gt;
import static dev.weir.planner.simplify.Exprs.id;
import static dev.weir.planner.simplify.Exprs.in;
import static dev.weir.planner.simplify.Exprs.inSelect;
import static dev.weir.planner.simplify.Exprs.isNull;
import static dev.weir.planner.simplify.Exprs.isTrue;
import static dev.weir.planner.simplify.Exprs.key;
import static dev.weir.planner.simplify.Exprs.limit;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.lt;
import static dev.weir.planner.simplify.Exprs.not;
import static dev.weir.planner.simplify.Exprs.or;
import static dev.weir.planner.simplify.Exprs.p;
import static dev.weir.planner.simplify.Exprs.scalar;
import static dev.weir.planner.simplify.Exprs.selectT;
import static dev.weir.planner.simplify.Exprs.selectUsers;
import static dev.weir.planner.simplify.Exprs.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.planner.testing.SampleSchema;
import dev.weir.planner.testing.StatementText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of whole statements. */
class SimplifierTest {
    private static final Simplifier SIMPLIFIER = new Simplifier(SampleSchema.SCHEMA);

    private static void assertWhere(Expr<ColumnTerm> condition, String expected) {
        assertThat(StatementText.of(
                        SIMPLIFIER.simplify(selectUsers(condition)).statement().where()))
                .isEqualTo(expected);
    }

    private static Select derivedFrom(Select select) {
        return new Select(new From.Derived(select, T), List.of(lit(1L)), TRUE, List.of(), Limit.none());
    }

    @Test
    void writesConditionsAsAPersonWould() {
        assertWhere(and(TRUE, and(ge(AGE, p(0)), and(eq(VIP, FALSE), TRUE))), "(u.age >= :0) and (u.vip = false)");
        assertWhere(not(or(lt(AGE, p(0)), isNull(NICK))), "(u.age >= :0) and (not (u.nick is null))");
        assertWhere(not(and(lt(AGE, p(0)), eq(LEVEL, p(1)))), "(u.age >= :0) or (u.level <> :1)");
        assertWhere(not(not(isTrue(VIP))), "u.vip");
        assertWhere(not(isTrue(VIP)), "not (u.vip is true)");
        assertWhere(or(eq(AGE, p(0)), eq(p(1), AGE), in(AGE, p(2), p(0))), "u.age in (:0, :1, :2)");
        assertWhere(not(or(eq(AGE, p(0)), eq(AGE, p(1)))), "not (u.age in (:0, :1))");
        assertWhere(in(AGE, p(0)), "u.age = :0");
        assertWhere(not(eq(VIP, TRUE)), "u.vip = false");
        assertWhere(lt(p(0), AGE), "u.age > :0");
        assertWhere(between(AGE, p(0), p(0)), "u.age = :0");
        assertWhere(and(not(isNull(AGE)), gt(AGE, p(0))), "u.age > :0");
    }

    @Test
    void leavesWhatAUserWroteWellAlone() {
        for (Expr<ColumnTerm> condition : List.<Expr<ColumnTerm>>of(
                and(ge(AGE, p(0)), or(X, eq(NICK, NAME))),
                not(in(AGE, p(0), p(1))),
                not(exists(selectT(SampleSchema.USERS, "id", eq(t(SampleSchema.USERS, "boss_id"), ID)))),
                not(and(X, exists(selectT(SampleSchema.ORGS, "id", TRUE)))),
                between(AGE, p(0), p(1)),
                VIP)) {
            Select select = selectUsers(condition, AGE, ID).withLimit(limit(key(8), key(9)));

            assertThat(SIMPLIFIER.simplify(select).statement()).isSameAs(select);
        }
    }

    @Test
    void asksTheLinkRatherThanItsTarget() {
        assertWhere(
                exists(selectT(
                        SampleSchema.ORGS,
                        "name",
                        and(eq(t(SampleSchema.ORGS, "id"), ORG_ID), eq(t(SampleSchema.ORGS, "id"), key(0))))),
                "u.org_id = :0");
        assertWhere(
                not(exists(selectT(
                        SampleSchema.ORGS,
                        "name",
                        and(eq(t(SampleSchema.ORGS, "id"), ORG_ID), eq(t(SampleSchema.ORGS, "id"), key(0)))))),
                "not ((u.org_id = :0) is true)");
        assertWhere(
                exists(selectT(SampleSchema.ORGS, "name", eq(t(SampleSchema.ORGS, "id"), ORG_ID))),
                "not (u.org_id is null)");
        assertWhere(
                not(exists(selectT(SampleSchema.ORGS, "name", eq(t(SampleSchema.ORGS, "id"), ORG_ID)))),
                "u.org_id is null");
        assertWhere(
                eq(scalar(selectT(SampleSchema.ORGS, "id", eq(t(SampleSchema.ORGS, "id"), ORG_ID))), key(0)),
                "u.org_id = :0");
        assertWhere(
                inSelect(selectT(SampleSchema.ORGS, "id", eq(key(0), t(SampleSchema.ORGS, "id"))), ORG_ID),
                "u.org_id = :0");
    }

    @Test
    void answersARequiredLinkWithoutAsking() {
        Select bookings = new Select(
                new From.Stored(SampleSchema.BOOKINGS, B),
                List.of(booking("id")),
                exists(selectT(SampleSchema.USERS, "id", eq(t(SampleSchema.USERS, "id"), booking("user_id")))),
                List.of(),
                Limit.none());

        assertThat(StatementText.of(SIMPLIFIER.simplify(bookings).statement()))
                .isEqualTo("select b.id from bookings b");
    }

    @Test
    void reachesIntoSubqueriesOfSubqueries() {
        Expr<ColumnTerm> inner = exists(new Select(
                new From.Stored(SampleSchema.ORGS, new Alias("o")),
                List.of(lit(1L)),
                and(
                        TRUE,
                        eq(
                                SampleSchema.column(new Alias("o"), SampleSchema.ORGS, "id"),
                                t(SampleSchema.USERS, "org_id"))),
                List.of(),
                Limit.none()));

        assertWhere(
                exists(selectT(SampleSchema.USERS, "id", and(eq(t(SampleSchema.USERS, "boss_id"), ID), inner))),
                "exists (select t.id from users t where (t.boss_id = u.id) and (not (t.org_id is null)))");
    }

    @Test
    void sortsByWhatDecides() {
        Select select = selectUsers(eq(AGE, p(0)), lit(1), AGE, NICK, NICK, ID, LEVEL);

        assertThat(StatementText.of(SIMPLIFIER.simplify(select).statement()))
                .isEqualTo("select u.id from users u where u.age = :0 order by u.nick asc, u.id asc");
    }

    @Test
    void readsOneRowByItsKeyWithoutOrderOrLimit() {
        Select select = selectUsers(eq(ID, key(0)), AGE).withLimit(limit(lit(2L), lit(0L)));

        assertThat(StatementText.of(SIMPLIFIER.simplify(select).statement()))
                .isEqualTo("select u.id from users u where u.id = :0");
    }

    @Test
    void saysThatNoRowOfASelectCanMatch() {
        assertThat(SIMPLIFIER.simplify(selectUsers(in(AGE))).matchesNothing()).isTrue();
        assertThat(SIMPLIFIER.simplify(selectUsers(and(X, not(X)))).matchesNothing())
                .isTrue();
        assertThat(SIMPLIFIER.simplify(selectUsers(eq(AGE, NO_INT))).matchesNothing())
                .isTrue();
        assertThat(SIMPLIFIER
                        .simplify(selectUsers(TRUE).withLimit(limit(lit(0L))))
                        .matchesNothing())
                .isTrue();
        assertThat(SIMPLIFIER.simplify(derivedFrom(selectUsers(FALSE))).matchesNothing())
                .isTrue();
        assertThat(SIMPLIFIER.simplify(selectUsers(X)).matchesNothing()).isFalse();
        assertThat(SIMPLIFIER
                        .simplify(selectUsers(TRUE).withLimit(limit(key(0))))
                        .matchesNothing())
                .isFalse();
    }

    @Test
    void countsNoRowsAsARow() {
        Select none = selectUsers(FALSE);
        Select count = new Select(none.from(), List.of(countRows()), none.where(), List.of(), Limit.none());

        assertThat(SIMPLIFIER.simplify(count).matchesNothing()).isFalse();
        assertThat(SIMPLIFIER.simplify(count.withLimit(limit(lit(0L)))).matchesNothing())
                .isTrue();
    }

    @Test
    void simplifiesAnUpdate() {
        ColumnAssignment age = new ColumnAssignment(id(SampleSchema.USERS, "age"), p(1));
        ColumnAssignment vip = new ColumnAssignment(id(SampleSchema.USERS, "vip"), not(not(X)));
        UpdateRows update = new UpdateRows(
                SampleSchema.USERS, U, List.of(age, vip), isTrue(eq(AGE, p(0))), List.of(id(SampleSchema.USERS, "id")));

        Simplified<UpdateRows> simplified = SIMPLIFIER.simplify(update);

        assertThat(simplified)
                .isEqualTo(new Simplified<>(
                        new UpdateRows(
                                SampleSchema.USERS,
                                U,
                                List.of(age, new ColumnAssignment(id(SampleSchema.USERS, "vip"), X)),
                                eq(AGE, p(0)),
                                List.of(id(SampleSchema.USERS, "id"))),
                        false));
        assertThat(SIMPLIFIER.simplify(simplified.statement()).statement()).isSameAs(simplified.statement());
    }

    @Test
    void keepsUnknownInAnAssignment() {
        ColumnAssignment vip = new ColumnAssignment(id(SampleSchema.USERS, "vip"), and(X, not(X)));
        UpdateRows update = new UpdateRows(SampleSchema.USERS, U, List.of(vip), TRUE, List.of());

        assertThat(SIMPLIFIER.simplify(update).statement()).isSameAs(update);
    }

    @Test
    void simplifiesADelete() {
        DeleteRows delete = new DeleteRows(SampleSchema.USERS, U, isTrue(X));

        Simplified<DeleteRows> simplified = SIMPLIFIER.simplify(delete);

        assertThat(simplified).isEqualTo(new Simplified<>(new DeleteRows(SampleSchema.USERS, U, X), false));
        assertThat(SIMPLIFIER.simplify(simplified.statement()).statement()).isSameAs(simplified.statement());
    }

    @Test
    void saysThatNoRowOfAWriteCanMatch() {
        ColumnAssignment age = new ColumnAssignment(id(SampleSchema.USERS, "age"), p(1));

        assertThat(SIMPLIFIER
                        .simplify(new UpdateRows(SampleSchema.USERS, U, List.of(age), in(AGE), List.of()))
                        .matchesNothing())
                .isTrue();
        assertThat(SIMPLIFIER
                        .simplify(new DeleteRows(SampleSchema.USERS, U, in(AGE)))
                        .matchesNothing())
                .isTrue();
    }
}
