package dev.weir.planner.sanity;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.or;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.stmt.Statement;
import dev.weir.planner.Planner;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.Program;
import dev.weir.planner.plan.Windows;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import dev.weir.planner.testing.Seeds;
import dev.weir.planner.testing.StatementGenerator;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ValuesFitTest {
    private static final ValuesFit CHECK = new ValuesFit();

    @Test
    void findsMoreValuesThanTheDatabaseTakes() {
        Program program = Tampered.plan(query(USER, or(is("User.age"), is("User.name"))));

        assertThatNoException().isThrownBy(() -> CHECK.check(program, Profiles.limited(2, 1_000)));
        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> CHECK.check(program, Profiles.limited(1, 1_000)))
                .withMessageContaining("ValuesFit: 2 values are bound, where 1 are the most; StatementFitsLimits");
    }

    /** Whatever a program binds, in windows by keyset too, was counted before. */
    @Test
    void passesWhateverTheVerifierLetsThrough() {
        AtomicInteger windows = new AtomicInteger();
        Seeds.forEach(4_000, seed -> {
            Capability capability = Profiles.keyset(1 + (int) (seed % 20));
            planned(new StatementGenerator(new Random(seed)).query(), capability)
                    .filter(program ->
                            program.action() instanceof Action.Fetch fetch && fetch.windows() instanceof Windows.Keyset)
                    .ifPresent(program -> windows.incrementAndGet());
            planned(new StatementGenerator(new Random(seed)).update(), capability);
            planned(new StatementGenerator(new Random(seed)).delete(), capability);
        });

        if (Long.getLong("weir.seed") == null) {
            assertThat(windows).as("queries in windows by keyset").hasValueGreaterThan(50);
        }
    }

    /** Returns the program of a statement, which every check has passed; empty if it is refused. */
    private static Optional<Program> planned(Statement statement, Capability capability) {
        try {
            return Optional.of(new Planner(SampleModels.on(capability), capability, 3).plan(statement));
        } catch (UnsupportedByDatabaseException e) {
            return Optional.empty();
        }
    }
}
