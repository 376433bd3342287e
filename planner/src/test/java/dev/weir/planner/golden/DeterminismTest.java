package dev.weir.planner.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.Statement;
import dev.weir.planner.Planner;
import dev.weir.planner.explain.ProgramPrinter;
import dev.weir.planner.plan.Program;
import dev.weir.planner.testing.ModelText;
import dev.weir.planner.testing.Profiles;
import dev.weir.planner.testing.SampleModels;
import dev.weir.planner.testing.Seeds;
import dev.weir.planner.testing.StatementGenerator;
import dev.weir.planner.testing.StatementText;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One shape, one plan: otherwise a statement cache of a database would never find what it knows. */
class DeterminismTest {
    private static final int SEEDS = 1_000;

    /**
     * In a class loader of its own every class is loaded anew, in another order, and every enum constant has another hash
     * code, and so do all records that hold one.
     */
    @Test
    void givesTheSamePlansWhateverTheOrderOfHashesAndClasses() throws Exception {
        String expected = AllPlans.text(0);
        for (long seed = 1; seed <= 4; seed++) {
            try (URLClassLoader loader = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
                Class<?> plans = loader.loadClass(AllPlans.class.getName());
                assertThat(plans).isNotSameAs(AllPlans.class);
                assertThat(plans.getMethod("text", long.class).invoke(null, seed))
                        .as("seed %s", seed)
                        .isEqualTo(expected);
            }
        }
    }

    private static URL[] urls() {
        return Stream.of(
                        AllPlans.class,
                        Planner.class,
                        Statement.class,
                        org.junit.jupiter.api.Test.class,
                        org.junit.jupiter.params.ParameterizedTest.class,
                        org.assertj.core.api.Assertions.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
    }

    @Test
    void givesEqualPlansForEqualStatements() {
        Seeds.forEach(SEEDS, seed -> {
            Statement one = new StatementGenerator(new Random(seed)).query();
            Statement other = new StatementGenerator(new Random(seed)).query();
            Program plan = new Planner(SampleModels.on(Profiles.FULL), Profiles.FULL, 3).plan(one);
            Program again = new Planner(SampleModels.on(Profiles.FULL), Profiles.FULL, 3).plan(other);

            assertThat(other).as(ModelText.of(one)).isEqualTo(one).hasSameHashCodeAs(one);
            assertThat(again).as(ModelText.of(one)).isEqualTo(plan).hasSameHashCodeAs(plan);
            assertThat(ProgramPrinter.print(again, StatementText::of))
                    .isEqualTo(ProgramPrinter.print(plan, StatementText::of));
        });
    }
}
