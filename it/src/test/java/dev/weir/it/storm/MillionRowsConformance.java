package dev.weir.it.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Awaiting;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.ServerWatch;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.big.ParcelModel;
import dev.weir.it.shapes.tx.big.Parcels;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.parallel.Isolated;
import reactor.test.StepVerifier;

/**
 * A million rows on a server cost what is read of them, and no more memory than a few. H2 has no part in this: it says of
 * itself that it gathers results.
 */
@Isolated("looks at a server as a whole, which others keep busy")
final class MillionRowsConformance {
    private static final int PARCELS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static void filled(ServerWatch server) {
        server.fill(PARCELS, "parcels", "id, label", "n, concat('p', n)");
        server.fill(PARCELS, "stops", "id, parcel_id, place", "n, n, concat('s', n)");
    }

    @Conformance(requires = Feature.STREAMED_RESULTS)
    void allOfThemWithTheirStopsFitIntoASmallHeap(TestDb test) {
        test.open(ParcelModel.INSTANCE);
        if (test.server().isEmpty()) {
            return; // in a file: MillionRowsTest
        }
        filled(test.server().orElseThrow());

        List<String> told = ChildProgram.run(
                ReadMillion.class,
                List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"),
                test.url().orElseThrow());

        assertThat(told).contains("parcels " + PARCELS);
        told.stream()
                .filter(line -> line.startsWith("first"))
                .forEach(line ->
                        System.out.println("a million on " + test.capability().driver() + ": " + line));
    }

    /** The server is seen to wait for us: it has not sent what was not asked for. */
    @Conformance(requires = Feature.STREAMED_RESULTS)
    void theServerWaitsForDemand(TestDb test) {
        Database db = test.open(ParcelModel.INSTANCE);
        if (test.server().isEmpty()) {
            return; // no server
        }
        ServerWatch server = test.server().orElseThrow();
        filled(server);
        test.forget();
        long begin = System.nanoTime();

        StepVerifier.create(Parcels.all().fetch(db), 10)
                .expectNextCount(10)
                .then(() ->
                        System.out.println("a million on " + test.capability().driver() + ": ten after "
                                + (System.nanoTime() - begin) / 1_000_000 + " ms"))
                .then(() -> assertThat(test.driver().rows()).isEqualTo(10))
                .then(() -> Awaiting.untilAsserted(TestDb.PATIENCE, () -> assertThat(server.waiting())
                        .as("waits for its client")
                        .isEqualTo(1)))
                .thenRequest(1_000)
                .expectNextCount(1_000)
                .then(() -> assertThat(test.driver().rows()).isEqualTo(1_010))
                .thenCancel()
                .verify(PATIENCE);

        test.awaitRest();
        Awaiting.untilAsserted(
                TestDb.PATIENCE, () -> assertThat(server.busy()).as("sessions").isEmpty());
    }
}
