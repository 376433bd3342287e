package dev.weir.codegen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The test resources, read where they are written. */
public final class Resources {
    private static final Path ROOT = Path.of("src", "test", "resources");

    private Resources() {}

    public static Path path(String name) {
        return ROOT.resolve(name);
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is directly in a folder, in the order of the names. */
    public static List<Path> in(String folder) {
        try (Stream<Path> entries = Files.list(path(folder))) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
