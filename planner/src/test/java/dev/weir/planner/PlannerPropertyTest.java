package dev.weir.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.schema.mapping.MappedSchema;
import dev.weir.core.stmt.Statement;
import dev.weir.core.value.Value;
import dev.weir.planner.explain.ProgramPrinter;
import dev.weir.planner.lower.Lowered;
import dev.weir.planner.lower.Lowering;
import dev.weir.planner.normalize.Normalizer;
import dev.weir.planner.plan.Program;
import dev.weir.planner.testing.ArgumentValues;
import dev.weir.planner.testing.AsItIs;
import dev.weir.planner.testing.ModelInterpreter;
import dev.weir.planner.testing.ModelText;
import dev.weir.planner.testing.Outcome;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.ProgramRunner;
import dev.weir.planner.testing.SampleModels;
import dev.weir.planner.testing.SampleRows;
import dev.weir.planner.testing.Seeds;
import dev.weir.planner.testing.StatementGenerator;
import dev.weir.planner.testing.StatementText;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A program does what the statement says, whatever the statement and the rows: random ones of both, NULLs among them. */
class PlannerPropertyTest {
    private static final int SEEDS = 3000;
    private static final int RUNS = 3;

    private static final MappedSchema SCHEMA = SampleModels.on(Profiles.FULL);

    @Test
    void aQueryAnswersWhatItAsksFor() {
        assertMeaning(StatementGenerator::query, PlannerPropertyTest::plan);
    }

    @Test
    void anUpdateChangesWhatItSelects() {
        assertMeaning(StatementGenerator::update, PlannerPropertyTest::plan);
    }

    @Test
    void aDeleteTakesAlongWhatCannotBeWithout() {
        assertMeaning(StatementGenerator::delete, PlannerPropertyTest::plan);
    }

    @Test
    void loweringAloneKeepsTheMeaningOfQueries() {
        assertMeaning(StatementGenerator::query, PlannerPropertyTest::lower);
    }

    @Test
    void loweringAloneKeepsTheMeaningOfUpdates() {
        assertMeaning(StatementGenerator::update, PlannerPropertyTest::lower);
    }

    @Test
    void loweringAloneKeepsTheMeaningOfDeletes() {
        assertMeaning(StatementGenerator::delete, PlannerPropertyTest::lower);
    }

    private static Program plan(Statement statement) {
        return new Planner(SCHEMA, Profiles.FULL).plan(statement);
    }

    private static Program lower(Statement statement) {
        Normalizer.Normalized normalized = Normalizer.normalize(statement);
        Lowered lowered =
                Lowering.lower(normalized.statement(), normalized.arguments(), SCHEMA, Profiles.FULL, new AsItIs());
        return new Program(
                statement, lowered.action(), normalized.arguments(), lowered.access(), lowered.atomic(), List.of());
    }

    private static void assertMeaning(
            Function<StatementGenerator, Statement> generate, Function<Statement, Program> plan) {
        AtomicInteger telling = new AtomicInteger();
        Seeds.forEach(SEEDS, seed -> {
            Random random = new Random(seed);
            Statement statement = generate.apply(new StatementGenerator(random));
            Program program = plan.apply(statement);
            Statement normalized = Normalizer.normalize(statement).statement();
            for (int i = 0; i < RUNS; i++) {
                SampleRows rows = SampleRows.random(SCHEMA.db(), random);
                List<Value> arguments = ArgumentValues.random(normalized, random);
                Outcome expected = normalized.accept(new ModelInterpreter(SCHEMA.app(), rows, arguments));
                Outcome actual = ProgramRunner.run(program, arguments, rows);
                if (expected.isSomething()) {
                    telling.incrementAndGet();
                }
                assertThat(actual.sameAs(expected))
                        .as(
                                "%s%nbecame%n%swith %s over %n%s%nexpected %s%nbut was %s",
                                ModelText.of(normalized),
                                ProgramPrinter.print(program, StatementText::of),
                                arguments,
                                rows,
                                expected,
                                actual)
                        .isTrue();
            }
        });

        if (Long.getLong("weir.seed") == null) {
            assertThat(telling).as("runs that found something").hasValueGreaterThan(SEEDS / 2);
        }
    }
}
