package dev.weir.planner.sanity;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.or;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.query;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import dev.weir.planner.plan.Windows;
import dev.weir.planner.testing.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class SanityTest {
    private static final Program PROGRAM = Tampered.plan(query(BADGE, is("Badge.id"), include("Badge.scans")));

    private static void assertFails(Program program, Class<?> check) {
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> Sanity.verify(program, Tampered.CAPABILITY))
                .withMessageContaining(check.getSimpleName());
    }

    @Test
    void passesWhatThePlannerMakes() {
        assertThatNoException().isThrownBy(() -> Sanity.verify(PROGRAM, Tampered.CAPABILITY));
    }

    @Test
    void runsEveryCheck() {
        Operation.Run operation = Sent.by(PROGRAM).get(0).operation();

        assertFails(Tampered.withArguments(PROGRAM, 0), SlotsAreFilled.class);
        assertFails(
                Tampered.withAction(PROGRAM, new Action.Count(new Operation.Run(operation.statement(), List.of()))),
                ResultsAgree.class);
        assertFails(Tampered.without(PROGRAM, Feature.RELATIONAL_QUERY), OperationsAreSupported.class);
        assertFails(
                Tampered.withAction(PROGRAM, new Action.Fetch(operation, BADGE, List.of(), new Windows.Sole())),
                WindowsAreSound.class);
        Program twoValues = Tampered.plan(query(BADGE, or(is("Badge.id"), is("Badge.code"))));
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> Sanity.verify(twoValues, Profiles.limited(1, 1_000)))
                .withMessageContaining("ValuesFit");
    }
}
