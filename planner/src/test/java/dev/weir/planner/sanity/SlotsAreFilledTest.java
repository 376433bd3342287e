package dev.weir.planner.sanity;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.sorted;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.planner.Planner;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.InsertNode;
import dev.weir.planner.plan.Load;
import dev.weir.planner.plan.Program;
import dev.weir.planner.plan.Windows;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotsAreFilledTest {
    private static final SlotsAreFilled CHECK = new SlotsAreFilled();

    private static void assertPasses(Program program) {
        assertThatNoException().isThrownBy(() -> CHECK.check(program, Tampered.CAPABILITY));
    }

    private static void assertFails(Program program, String message) {
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> CHECK.check(program, Tampered.CAPABILITY))
                .withMessageContaining("SlotsAreFilled: " + message);
    }

    @Test
    void passesWhatIsFilled() {
        assertPasses(Tampered.plan(query(BADGE, is("Badge.user.name"), include("Badge.scans"))));
        assertPasses(Tampered.plan(delete(USER, is("User.name"))));
        assertPasses(Tampered.plan(create(SCAN, "badgeId", "door")));
    }

    @Test
    void findsASlotAfterTheLastArgument() {
        Program program = Tampered.plan(query(BADGE, is("Badge.user.name")));

        assertFails(Tampered.withArguments(program, 0), "slot 0 of 0 is read");
    }

    @Test
    void findsAWindowThatIsToldLessThanItReads() {
        Query query = query(USER, sorted(Expr.alwaysTrue(), asc("User.age")), include("User.org"));
        Program program = new Planner(SampleModels.on(Profiles.KEYSET), Profiles.KEYSET, 3).plan(query);
        Action.Fetch fetch = (Action.Fetch) program.action();
        Windows.Keyset windows = (Windows.Keyset) fetch.windows();

        assertPasses(program);
        assertFails(
                Tampered.withAction(
                        program,
                        new Action.Fetch(
                                fetch.operation(),
                                USER,
                                fetch.loads(),
                                new Windows.Keyset(
                                        3,
                                        windows.most(),
                                        windows.next(),
                                        windows.keys().subList(0, 1)))),
                "slot 2 of 2 is read");
        assertFails(
                Tampered.withAction(
                        program, new Action.Fetch(fetch.operation(), USER, fetch.loads(), new Windows.Sole())),
                "slot 0 of 0 is read");
    }

    @Test
    void findsASlotOfAnInsertThatNothingFills() {
        InsertNode node = ((Action.InsertAll)
                        Tampered.plan(create(SCAN, "badgeId", "door")).action())
                .root();
        InsertNode less = new InsertNode(
                node.model(), node.operation(), node.slots().subList(0, 1), node.fields(), List.of(), List.of());

        assertFails(
                Tampered.withAction(Tampered.plan(create(SCAN, "badgeId", "door")), new Action.InsertAll(less)),
                "slot 1 of 1 is read");
    }

    @Test
    void findsKeysInAnotherSlot() {
        Program program = Tampered.plan(query(BADGE, is("Badge.id"), include("Badge.scans")));

        assertFails(Tampered.withArguments(program, 2), "keys are read from slot 1, where none are");
    }

    @Test
    void findsKeysThatWereNotRead() {
        Program program = Tampered.plan(delete(USER, is("User.name")));
        Action.Cascade cascade = (Action.Cascade) program.action();

        assertFails(
                Tampered.withAction(
                        program,
                        new Action.Cascade(
                                Optional.empty(),
                                List.of(),
                                cascade.dependents(),
                                cascade.last(),
                                Action.Cascade.Counted.ROWS)),
                "keys are read from slot 1, where none are");
    }

    @Test
    void findsKeysOfAWindowThatIsNotThere() {
        Program program = Tampered.plan(query(BADGE, is("Badge.id"), include("Badge.scans")));
        Action.Fetch fetch = (Action.Fetch) program.action();
        Load load = fetch.loads().get(0);

        assertFails(
                Tampered.withAction(program, new Action.Fetch(load.operation(), SCAN, List.of(), new Windows.None())),
                "keys are read from slot 1, where none are");
    }
}
