package dev.weir.it.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Feature;
import dev.weir.it.harness.ChildProgram;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Place;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.bank.AccountModel;
import java.util.List;

/** A small storm in which every buffer is followed to its end. */
final class LeakConformance {
    /** Following costs time. */
    private static final int RUNS = Math.min(Storm.ROUND, Math.max(300, Storm.RUNS * 3 / 50));

    private static final long MILLIS_A_RUN = 100;

    /** In a JVM of its own, where Netty looks at every buffer. */
    @Conformance(
            requires = {Feature.SAVEPOINTS, Feature.READ_ONLY_TRANSACTIONS},
            where = Place.SERVER)
    void losesNoBuffers(TestDb test) {
        test.openWithoutTables(AccountModel.INSTANCE);
        long seed = Long.getLong("weir.seed", System.nanoTime());

        List<String> told = ChildProgram.run(
                ChildProgram.PATIENCE.plusMillis(RUNS * MILLIS_A_RUN),
                LeakyStorm.class,
                List.of("-Xmx256m", "-Dio.netty.leakDetection.level=paranoid"),
                test.url().orElseThrow(),
                Long.toString(seed),
                Integer.toString(RUNS));

        assertThat(told).as("seed %d", seed).contains("leaks 0");
    }
}
