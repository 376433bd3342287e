package dev.weir.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program does what the statement says, whatever the statement and the rows: random ones of both, NULLs among them. */
class PlannerPropertyTest {
    private static final int SEEDS = 2_000;
    private static final int RUNS = 3;

    /** How plans are made, and for which database. */
    enum Way {
        PLANNED(Profiles.FULL),
        /** Rows may link to rows that are not there. */
        PLANNED_WITHOUT_FOREIGN_KEYS(Profiles.without(Feature.FOREIGN_KEYS)),
        PLANNED_FOR_CURSORS(Profiles.CURSOR),
        /** A mistake of lowering shows even where simplification would hide it. */
        LOWERED(Profiles.FULL) {
            @Override
            Program plan(Statement statement) {
                Normalizer.Normalized normalized = Normalizer.normalize(statement, SampleModels.APP);
                Lowered lowered = Lowering.lower(
                        normalized.statement(), normalized.arguments(), schema, capability, 3, new AsItIs());
                return new Program(
                        statement,
                        lowered.action(),
                        normalized.arguments(),
                        lowered.access(),
                        lowered.atomic(),
                        List.of());
            }
        };

        final Capability capability;
        final MappedSchema schema;

        Way(Capability capability) {
            this.capability = capability;
            this.schema = SampleModels.on(capability);
        }

        Program plan(Statement statement) {
            return new Planner(schema, capability, 3).plan(statement);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQueryAnswersWhatItAsksFor(Way way) {
        assertMeaning(way, StatementGenerator::query);
    }

    @ParameterizedTest
    @EnumSource
    void aLoadAnswersWhatItAsksFor(Way way) {
        assertMeaning(way, StatementGenerator::load);
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateChangesWhatItSelects(Way way) {
        assertMeaning(way, StatementGenerator::update);
    }

    @ParameterizedTest
    @EnumSource
    void aDeleteTakesAlongWhatCannotBeWithout(Way way) {
        assertMeaning(way, StatementGenerator::delete);
    }

    private static void assertMeaning(Way way, Function<StatementGenerator, Statement> generate) {
        AtomicInteger telling = new AtomicInteger();
        Seeds.forEach(SEEDS, seed -> {
            Random random = new Random(seed);
            Statement statement = generate.apply(new StatementGenerator(random));
            Program program = way.plan(statement);
            for (int i = 0; i < RUNS; i++) {
                if (assertSame(way.schema, statement, program, random).isSomething()) {
                    telling.incrementAndGet();
                }
            }
        });

        if (Long.getLong("weir.seed") == null) {
            assertThat(telling).as("runs that found something").hasValueGreaterThan(SEEDS / 2);
        }
    }

    /** Compares what a program does to random rows with what its statement says, and returns it. */
    private static Outcome assertSame(MappedSchema schema, Statement statement, Program program, Random random) {
        Statement normalized = Normalizer.normalize(statement, SampleModels.APP).statement();
        SampleRows rows = SampleRows.random(schema.db(), random);
        List<Value> arguments = ArgumentValues.random(normalized, random);
        Outcome expected = normalized.accept(new ModelInterpreter(schema.app(), rows, arguments));
        Outcome actual = ProgramRunner.run(program, arguments, rows);
        assertThat(actual.sameAs(expected))
                .as(() -> "%s%nbecame%n%swith %s over %n%s%nexpected %s%nbut was %s"
                        .formatted(
                                ModelText.of(normalized),
                                ProgramPrinter.print(program, StatementText::of),
                                arguments,
                                rows,
                                expected,
                                actual))
                .isTrue();
        return expected;
    }
}
