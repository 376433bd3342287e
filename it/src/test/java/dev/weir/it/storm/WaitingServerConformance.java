package dev.weir.it.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Awaiting;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Place;
import dev.weir.it.harness.ServerWatch;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.big.ParcelModel;
import dev.weir.it.shapes.tx.big.Parcels;
import java.time.Duration;
import org.junit.jupiter.api.parallel.Isolated;
import reactor.test.StepVerifier;

/** Of a million rows a server sends as many as are asked for. */
@Isolated("looks at a server as a whole, which others keep busy")
final class WaitingServerConformance {
    private static final int PARCELS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The server is seen to wait for us: it has not sent what was not asked for. */
    @Conformance(requires = Feature.STREAMED_RESULTS, where = Place.SERVER)
    void theServerWaitsForDemand(TestDb test) {
        Database db = test.open(ParcelModel.INSTANCE);
        ServerWatch server = test.server().orElseThrow();
        server.fill(PARCELS, "parcels", "id, label", "n, concat('p', n)");
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
