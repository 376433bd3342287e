package dev.weir.it.relation.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.graph.ClubModel;
import dev.weir.it.shapes.graph.MemberModel;
import dev.weir.it.shapes.graph.TaskModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Random writes through relations leave what a plain picture of them says. {@code -Dweir.seeds} runs more than the usual
 * number, {@code -Dweir.seed} one alone; a failure tells the steps that are needed for it.
 */
final class RandomGraphConformance {
    private static final int SEEDS = Integer.getInteger("weir.seeds", 3);
    private static final int STEPS = 30;

    @Conformance
    void writesLeaveWhatTheySay(TestDb test) {
        Database db = test.open(MemberModel.INSTANCE, ClubModel.INSTANCE, TaskModel.INSTANCE);
        Trial trial = new Trial(db);
        for (long seed : seeds()) {
            List<Step> steps = new RandomSteps(seed).some(STEPS);
            Optional<String> failure = trial.failure(steps);
            assertThat(failure).as(() -> told(seed, trial, steps)).isEmpty();
        }
        assertThat(trial.refused())
                .as("steps that were refused")
                .isLessThanOrEqualTo(test.has(Feature.RELATIONAL_QUERY) ? 0 : SEEDS * STEPS / 4);
    }

    private static long[] seeds() {
        Long only = Long.getLong("weir.seed");
        return only == null ? LongStream.range(0, SEEDS).toArray() : new long[] {only};
    }

    private static String told(long seed, Trial trial, List<Step> steps) {
        return trial.shortest(steps).stream()
                .map(Step::toString)
                .collect(Collectors.joining("\n", "-Dweir.seed=" + seed + "; the steps that it takes are\n", "\n"));
    }
}
