package dev.weir.it.harness;

import dev.weir.core.driver.Capability;
import dev.weir.driver.sqlite.SqliteDriverProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** SQLite on a file of its own for each test. */
public final class SqliteFileSetup implements DriverSetup {
    private static final Capability CAPABILITY =
            new SqliteDriverProvider().open("sqlite::memory:", Map.of()).capability();

    @Override
    public String name() {
        return "sqlite-file";
    }

    @Override
    public Capability capability() {
        return CAPABILITY;
    }

    /** One connection writes. */
    @Override
    public boolean pooled() {
        return false;
    }

    @Override
    public boolean refusesOnly() {
        return false;
    }

    @Override
    public Opened open(Map<String, String> options) throws IOException {
        Path folder = Files.createTempDirectory("weir-it");
        String url = "sqlite:" + folder.resolve("test.db");
        return new Opened(new SqliteDriverProvider().open(url, options), () -> delete(folder));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
