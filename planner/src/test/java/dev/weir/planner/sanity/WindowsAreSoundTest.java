package dev.weir.planner.sanity;

import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.listed;
import static dev.weir.planner.testing.Statements.of;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.values;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Windowing;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.Select;
import dev.weir.planner.Planner;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import dev.weir.planner.plan.Windows;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WindowsAreSoundTest {
    private static final WindowsAreSound CHECK = new WindowsAreSound();
    private static final Query QUERY = query(USER, sorted(Expr.alwaysTrue(), asc("User.age")), include("User.org"));
    private static final Program PROGRAM = plan(QUERY, Profiles.KEYSET);
    private static final Action.Fetch FETCH = (Action.Fetch) PROGRAM.action();
    private static final Windows.Keyset KEYSET = (Windows.Keyset) FETCH.windows();

    private static Program plan(Query query, Capability capability) {
        return new Planner(SampleModels.on(capability), capability, 3).plan(query);
    }

    private static void assertFails(Windows windows, Capability capability, String message) {
        Program program =
                Tampered.withAction(PROGRAM, new Action.Fetch(FETCH.operation(), USER, FETCH.loads(), windows));

        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> CHECK.check(program, capability))
                .withMessageContaining("WindowsAreSound: " + message);
    }

    private static Windows next(UnaryOperator<Select> change) {
        Operation.Run next = (Operation.Run) KEYSET.next();
        Operation.Run changed = new Operation.Run(change.apply((Select) next.statement()), next.results());
        return new Windows.Keyset(3, KEYSET.most(), changed, KEYSET.keys());
    }

    @Test
    void passesWhatThePlannerMakes() {
        for (Capability capability : List.of(Profiles.FULL, Profiles.CURSOR, Profiles.KEYSET)) {
            assertThatNoException().isThrownBy(() -> CHECK.check(plan(QUERY, capability), capability));
        }
    }

    @Test
    void failsOnListsWithoutWindows() {
        Program program = plan(
                values(USER, Selection.all(), listed("User.team", Selection.all(), of(field("User.name")))),
                Profiles.FULL);
        Action.FetchWithValues listing = (Action.FetchWithValues) program.action();
        Action.Fetch fetch = listing.fetch();
        Action.Fetch whole = new Action.Fetch(fetch.operation(), USER, List.of(), new Windows.None());

        assertThatNoException().isThrownBy(() -> CHECK.check(program, Profiles.FULL));
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> CHECK.check(
                        Tampered.withAction(program, new Action.FetchWithValues(whole, 0, listing.lists())),
                        Profiles.FULL))
                .withMessageContaining("loads without windows");
    }

    @Test
    void findsWindowsThatTheDatabaseDoesNotHave() {
        assertFails(KEYSET, Profiles.CURSOR, "windows by KEYSET");
        assertFails(new Windows.OfOneResult(Windowing.CURSOR, 3), Profiles.FULL, "windows by CURSOR");
        assertFails(new Windows.OfOneResult(Windowing.INTERLEAVED, 3), Profiles.KEYSET, "windows by INTERLEAVED");
        assertFails(new Windows.None(), Profiles.KEYSET, "loads without windows");
    }

    @Test
    void findsAWindowThatIsNotCutAsTheRunSays() {
        assertFails(
                next(select -> select.withLimit(Limit.none())),
                Profiles.KEYSET,
                "a window that is not cut to the number in slot 0");
    }

    @Test
    void findsANextWindowThatPassesRowsOver() {
        assertFails(
                next(select -> select.withLimit(
                        select.limit().withOffset(select.limit().count().orElseThrow()))),
                Profiles.KEYSET,
                "a next window with an offset");
    }

    @Test
    void findsAnOrderThatTheKeysDoNotTell() {
        assertFails(
                next(select -> select.withOrderBy(select.orderBy().subList(0, 1))),
                Profiles.KEYSET,
                "a window that is ordered by other columns than its keys");
    }
}
