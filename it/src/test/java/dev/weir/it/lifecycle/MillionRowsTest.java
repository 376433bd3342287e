package dev.weir.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.driver.sqlite.SqliteDriver;
import dev.weir.it.harness.RecordingDriver;
import dev.weir.it.shapes.tx.big.ParcelModel;
import dev.weir.it.shapes.tx.big.Parcels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

/** A million rows cost what is read of them, and no more memory than a few. */
class MillionRowsTest {
    private static final int PARCELS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void fill() throws SQLException {
        file = folder.resolve("parcels.db");
        ParcelFile.fill(file, PARCELS);
    }

    @Test
    void tenAreTenRows() {
        RecordingDriver driver =
                new RecordingDriver(SqliteDriver.builder(ParcelFile.url(file)).build());
        Database db =
                Database.builder().driver(driver).models(ParcelModel.INSTANCE).build();

        StepVerifier.create(Parcels.all().fetch(db), 10)
                .expectNextCount(10)
                .thenCancel()
                .verify(PATIENCE);
        assertThat(driver.rows()).isEqualTo(10);

        driver.forget();
        StepVerifier.create(Parcels.all().include(parcel -> parcel.stops()).fetch(db), 10)
                .expectNextCount(10)
                .thenCancel()
                .verify(PATIENCE);
        assertThat(driver.rows()).as("a window of 256, and their stops").isEqualTo(2 * 256);

        db.close().block(PATIENCE);
    }

    @Test
    void allOfThemWithTheirStopsFitIntoASmallHeap() throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadParcels.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        List<String> told = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(reader.waitFor()).as("ended with %s", told).isZero();
        assertThat(told).contains("parcels " + PARCELS);
        told.stream().filter(line -> line.startsWith("peak")).forEach(System.out::println);
    }
}
