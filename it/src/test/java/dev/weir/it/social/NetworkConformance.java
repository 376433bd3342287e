package dev.weir.it.social;

import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Place;
import dev.weir.it.harness.TestDb;

/** A social network on a server is read with all that belongs to everybody in little memory; a file's is by its twin. */
final class NetworkConformance {
    private static final int WINDOW = 256;

    @Conformance(requires = Feature.STREAMED_RESULTS, where = Place.SERVER)
    void isReadInWindows(TestDb test) {
        Network network = SmallHeap.network();
        NetworkTables.fill(test.open(NetworkTables.models()), network);

        SmallHeap.reads(
                network,
                test.url().orElseThrow(),
                WINDOW,
                test.capability().queries().windowing());
    }
}
