package dev.weir.planner.explain;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.count;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.exists;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.nested;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Operation;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.planner.Planner;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Operations are shown as what they do, since their text is a driver's. */
class ProgramPrinterTest {
    private static final Planner PLANNER = new Planner(SampleModels.on(Profiles.FULL), Profiles.FULL, 3);
    private static final Function<Operation, String> EFFECT =
            operation -> "<" + operation.effect().name() + ">";

    private static void assertPrints(Statement statement, String text) {
        assertThat(ProgramPrinter.print(PLANNER.plan(statement), EFFECT)).isEqualTo(text);
    }

    @Test
    void showsWhatIsFetchedAndLoaded() {
        assertPrints(
                query(
                        ORG,
                        is("Org.id"),
                        include(
                                "Org.users",
                                include("User.badge", Selection.where(is("Badge.code"))),
                                include("User.boss"))),
                """
                read, 2 arguments
                uses [RELATIONAL_QUERY]
                fetch Org in one window
                  <READ>
                  load Org.users of each window, many, by [0] = [1]
                    <READ>
                    load User.badge of each window, maybe, partial, by [0] = [1]
                      <READ>
                    load User.boss of each window, maybe, by [2] = [0]
                      <READ>
                """);
    }

    @Test
    void showsNumbersAndTests() {
        assertPrints(
                count(ORG, Selection.all()),
                """
                read, 0 arguments
                uses [RELATIONAL_QUERY]
                count
                  <READ>
                """);
        assertPrints(
                exists(ORG, Selection.all()),
                """
                read, 0 arguments
                uses [RELATIONAL_QUERY]
                exists
                  <READ>
                """);
    }

    @Test
    void showsChanges() {
        assertPrints(
                update(USER, is("User.id"), set("User.age")),
                """
                write, 2 arguments
                uses [RELATIONAL_QUERY]
                change
                  <WRITE>
                """);
        assertPrints(
                delete(BADGE, is("Badge.code")),
                """
                write, atomic, 1 argument
                uses [RELATIONAL_QUERY, ATOMIC_WRITES]
                cascade
                  read keys
                    <READ>
                  change
                    <WRITE>
                  change, counted
                    <WRITE>
                """);
    }

    @Test
    void showsWhereInsertedValuesComeFrom() {
        Create badge = new Create(
                BADGE,
                fields(BADGE, "code", "userId"),
                List.of(),
                List.of(nested("Badge.scans", create(SCAN, "door"))));
        assertPrints(
                badge,
                """
                write, atomic, 0 arguments
                uses [RELATIONAL_QUERY, ATOMIC_WRITES, GENERATED_KEYS]
                insert Badge of [given 0, given 1]
                  <WRITE>
                  then insert Scan of [given 0, owner.0]
                    <WRITE>
                """);
        assertPrints(
                new Create(
                        SCAN,
                        fields(SCAN, "door"),
                        List.of(nested("Scan.badge", create(BADGE, "userId", "code"))),
                        List.of()),
                """
                write, atomic, 0 arguments
                uses [RELATIONAL_QUERY, ATOMIC_WRITES, GENERATED_KEYS]
                  first insert Badge of [given 0, given 1]
                    <WRITE>
                insert Scan of [given 0, parent 0.0]
                  <WRITE>
                """);
    }

    @Test
    void showsThatNothingIsSent() {
        assertPrints(
                query(ORG, Expr.alwaysFalse()),
                """
                read, 0 arguments
                uses [RELATIONAL_QUERY]
                nothing: no row can match
                """);
    }

    @Test
    void showsNoFeaturesWhereNoneIsUsed() {
        Program program =
                new Program(query(ORG, Expr.alwaysFalse()), new Action.Nothing(), 0, AccessMode.READ, false, List.of());

        assertThat(ProgramPrinter.print(program, EFFECT)).isEqualTo("read, 0 arguments\nnothing: no row can match\n");
    }
}
