package dev.weir.planner;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.in;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.isNull;
import static dev.weir.planner.testing.FieldExprs.literal;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.or;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.count;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.limited;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.planner.explain.ProgramPrinter;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import dev.weir.planner.testing.StatementText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where others went wrong, from a statement to its plan. */
class PitfallsTest {
    private static final Planner PLANNER = new Planner(SampleModels.on(Profiles.FULL), Profiles.FULL, 3);
    private static final Expr<FieldTerm> NO_TEXT = literal(new Value.Null(ScalarType.TEXT));
    private static final Expr<FieldTerm> NUMBER = value(ScalarType.INT64);

    private static String plan(Statement statement) {
        return ProgramPrinter.print(PLANNER.plan(statement), StatementText::of);
    }

    private static Action action(ModelId model, Expr<FieldTerm> filter) {
        return PLANNER.plan(query(model, filter)).action();
    }

    private static void assertWhere(ModelId model, Expr<FieldTerm> filter, String expected) {
        assertThat(action(model, filter))
                .isInstanceOfSatisfying(Action.Fetch.class, fetch -> assertThat(StatementText.of(fetch.operation()))
                        .endsWith(" " + expected));
    }

    @Test
    void aConditionOnRelatedRowsKeepsAllOfItsFilter() {
        assertWhere(BADGE, some("Badge.user", is("User.id")), "where t0.user_id = :0");
        assertWhere(
                BADGE,
                some("Badge.user", and(is("User.id"), is("User.name"))),
                "where (t0.user_id) in (select t1.id from users t1 where (t1.id = :0) and (t1.name = :1))");
        assertWhere(
                BADGE,
                some("Badge.user", or(is("User.id"), is("User.name"))),
                "where (t0.user_id) in (select t1.id from users t1 where (t1.id = :0) or (t1.name = :1))");
        assertWhere(
                BADGE,
                some("Badge.user", not(is("User.id"))),
                "where (t0.user_id) in (select t1.id from users t1 where t1.id <> :0)");
        assertWhere(BOOKING, some("Booking.next", is("Room.house")), "where t0.next_house = :0");
        assertWhere(
                BOOKING,
                some("Booking.next", and(is("Room.house"), is("Room.label"))),
                "where (t0.next_house, t0.next_number) in (select t1.house, t1.number from rooms t1 where (t1.house ="
                        + " :0) and (t1.label = :1))");
    }

    @Test
    void membershipOrItsNegationIsNotAlwaysTrue() {
        assertWhere(USER, or(in("User.age"), not(in("User.age"))), "where (t0.age in :0) or (not (t0.age in :1))");
        assertWhere(USER, not(and(is("User.age"), not(is("User.age")))), "where (t0.age <> :0) or (t0.age = :1)");
    }

    @Test
    void equalToNullIsNeverTrueHoweverItIsBuilt() {
        assertThat(action(USER, eq(field("User.nick"), NO_TEXT))).isEqualTo(new Action.Nothing());
        assertThat(action(USER, eq(NO_TEXT, field("User.nick")))).isEqualTo(new Action.Nothing());
        assertThat(action(USER, not(eq(field("User.nick"), NO_TEXT)))).isEqualTo(new Action.Nothing());
        assertThat(action(USER, new Expr.InList<>(field("User.nick"), List.of(NO_TEXT))))
                .isEqualTo(new Action.Nothing());
        assertWhere(USER, is("User.nick"), "where t0.nick = :0");
        assertWhere(USER, isNull("User.nick"), "where t0.nick is null");
    }

    @Test
    void aLimitCountsInDeletesUpdatesAndCounts() {
        Selection oldest = first(sorted(is("Scan.door"), asc("Scan.id")));

        assertThat(plan(new Delete(SCAN, oldest)))
                .contains(
                        "delete from scans t0 where (t0.id) in (select t1.id from scans t1 where t1.door = :0 order by"
                                + " t1.id asc limit :1)");
        assertThat(plan(new Update(SCAN, oldest, List.of(set("Scan.door")), List.of())))
                .contains("update scans t0 set door = :2 where (t0.id) in (select t1.id from scans t1 where t1.door ="
                        + " :0 order by t1.id asc limit :1)");
        assertThat(plan(count(SCAN, oldest)))
                .contains("select count(*) from (select 1 from scans t0 where t0.door = :0 limit :1) t1");
        assertThat(plan(new Delete(USER, first(Selection.all())))).contains("select t0.id from users t0 limit :0");
    }

    /** What an update answers it answers itself, or it is read again by the key; else the database is asked for nothing. */
    @Test
    void anUpdateOfAFilteredFieldIsNotReadAgainByItsFilter() {
        Update update =
                new Update(USER, Selection.where(is("User.age")), List.of(set("User.age")), fields(USER, "age"));

        assertThat(PLANNER.plan(update).action())
                .isInstanceOfSatisfying(Action.Change.class, change -> assertThat(StatementText.of(change.operation()))
                        .isEqualTo("update users t0 set age = :1 where t0.age = :0 returning age"));
        Planner lacking = new Planner(SampleModels.on(Profiles.KEYSET), Profiles.KEYSET, 3);
        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> lacking.plan(update))
                .withMessageContaining("needs RETURNING");
        Update byKey = new Update(USER, Selection.where(is("User.id")), update.assignments(), update.returning());
        assertThat(lacking.plan(byKey).atomic()).isTrue();
        assertThat(lacking.plan(byKey).action()).isInstanceOfSatisfying(Action.ReadBack.class, back -> assertThat(
                        List.of(StatementText.of(back.change()), StatementText.of(back.read())))
                .containsExactly(
                        "update users t0 set age = :1 where t0.id = :0",
                        "select t1.age from users t1 where t1.id = :0"));
    }

    @Test
    void theLengthOfAListIsNotPartOfAPlan() {
        assertWhere(USER, in("User.id"), "where t0.id in :0");
        assertThat(PLANNER.plan(query(USER, in("User.id"), include("User.bookings")))
                        .arguments())
                .isEqualTo(1);
        assertThat(plan(query(USER, in("User.id"), include("User.bookings")))).contains("(t1.user_id) in keys :1");
    }

    @Test
    void readingOnlyIsNotWrappedInATransaction() {
        Program program = PLANNER.plan(
                query(ORG, Expr.alwaysTrue(), include("Org.users", include("User.bookings"), include("User.badge"))));

        assertThat(program.access()).isEqualTo(AccessMode.READ);
        assertThat(program.atomic()).isFalse();
        assertThat(program.uses()).doesNotContain(Feature.ATOMIC_WRITES);
    }

    @Test
    void anOffsetNeedsNoLimit() {
        Limit<FieldTerm> offset = new Limit<>(Optional.empty(), Optional.of(NUMBER));

        assertThat(plan(query(ORG, limited(Selection.all(), offset)))).contains("from orgs t0 offset :0");
        assertThat(plan(query(BADGE, Expr.alwaysTrue(), include("Badge.scans", limited(Selection.all(), offset)))))
                .contains("where t2#3 > :0");
    }

    @Test
    void aNegativeLimitIsRefused() {
        for (Selection selection : List.of(
                limited(Selection.all(), Limit.<FieldTerm>none().withCount(number(-1))),
                limited(Selection.all(), Limit.<FieldTerm>none().withOffset(number(-1))))) {
            assertThatExceptionOfType(InvalidStatementException.class)
                    .isThrownBy(() -> PLANNER.plan(query(ORG, selection)))
                    .withMessageContaining("give zero or more");
        }
    }

    @Test
    void aPageOfNoneIsEmpty() {
        Selection none = limited(Selection.all(), Limit.<FieldTerm>none().withCount(number(0)));

        assertThat(PLANNER.plan(query(ORG, none)).action()).isEqualTo(new Action.Nothing());
        assertThat(PLANNER.plan(count(ORG, none)).action()).isEqualTo(new Action.Nothing());
        assertThat(PLANNER.plan(new Delete(USER, none)).action()).isEqualTo(new Action.Nothing());
        assertThat(PLANNER.plan(new Update(USER, none, List.of(set("User.age")), List.of()))
                        .action())
                .isEqualTo(new Action.Nothing());
    }

    @Test
    void anEmptyListHoldsNothingAndItsNegationEverything() {
        Expr<FieldTerm> none = new Expr.InList<>(field("User.age"), List.of());

        assertThat(action(USER, none)).isEqualTo(new Action.Nothing());
        assertThat(action(USER, not(none))).isEqualTo(action(USER, Expr.alwaysTrue()));
        assertThat(PLANNER.plan(update(USER, none, set("User.age"))).action()).isEqualTo(new Action.Nothing());
    }

    @Test
    void aListWithNullHoldsItsOtherItemsAndItsNegationNothing() {
        Expr<FieldTerm> withNull = new Expr.InList<>(field("User.nick"), List.of(value(ScalarType.TEXT), NO_TEXT));

        assertWhere(USER, withNull, "where t0.nick = :0");
        assertWhere(USER, not(withNull), "where not (t0.nick in (:0, null))");
    }

    @Test
    void aSortKeyNeedNotBeSelected() {
        assertThat(plan(count(ORG, first(sorted(Expr.alwaysTrue(), asc("Org.name"))))))
                .contains("select count(*) from (select 1 from orgs t0 limit :0) t1");
        assertThat(plan(query(USER, some("User.org", first(sorted(Expr.alwaysTrue(), asc("Org.name")))))))
                .contains("(t0.org_id) in (select t1.id from orgs t1 order by t1.name asc limit :0)");
    }
}
