package dev.weir.it.social;

import dev.weir.Database;
import dev.weir.core.driver.Windowing;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A social network in a file is read with all that belongs to everybody in little memory; a server's is by its twin. */
class NetworkFileTest {
    private static final Network NETWORK = SmallHeap.network();

    @TempDir
    private static Path folder;

    private static String url = "";

    @BeforeAll
    static void fill() {
        url = "sqlite:" + folder.resolve("network.db");
        Database db = Database.builder().url(url).models(NetworkTables.models()).build();
        db.schema().create().block();
        NetworkTables.fill(db, NETWORK);
        db.close().block();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256})
    void isReadInWindows(int window) {
        SmallHeap.reads(NETWORK, url, window, Windowing.INTERLEAVED);
    }
}
