package dev.weir.it.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Feature;
import dev.weir.it.harness.ChildProgram;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Place;
import dev.weir.it.harness.ServerWatch;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.big.ParcelModel;
import java.util.List;

/**
 * A million rows on a server cost what is read of them, and no more memory than a few; {@code MillionRowsTest} reads them from
 * a file. H2 has no part in this: it says of itself that it gathers results.
 */
final class MillionRowsConformance {
    private static final int PARCELS = Integer.getInteger("weir.rows", 1_000_000);
    /** What reading one may take, with its stop, beside what any program takes. */
    private static final long NANOS_A_PARCEL = 100_000;

    @Conformance(requires = Feature.STREAMED_RESULTS, where = Place.SERVER)
    void allOfThemWithTheirStopsFitIntoASmallHeap(TestDb test) {
        test.open(ParcelModel.INSTANCE);
        ServerWatch server = test.server().orElseThrow();
        server.fill(PARCELS, "parcels", "id, label", "n, concat('p', n)");
        server.fill(PARCELS, "stops", "id, parcel_id, place", "n, n, concat('s', n)");

        List<String> told = ChildProgram.run(
                ChildProgram.PATIENCE.plusNanos(PARCELS * NANOS_A_PARCEL),
                ReadMillion.class,
                List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"),
                test.url().orElseThrow());

        assertThat(told).contains("parcels " + PARCELS);
        told.stream()
                .filter(line -> line.startsWith("first"))
                .forEach(line ->
                        System.out.println("a million on " + test.capability().driver() + ": " + line));
    }
}
