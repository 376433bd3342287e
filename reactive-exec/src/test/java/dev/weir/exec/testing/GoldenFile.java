package dev.weir.exec.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One expected text in the test resources. With the system property {@code golden.update} it is rewritten instead of
 * compared, which an environment with the variable {@code CI} refuses.
 */
public final class GoldenFile {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private final Path path;

    /** Creates it; looks at nothing yet. */
    public GoldenFile(String name) {
        this.path = FOLDER.resolve(name + ".txt");
    }

    /** Compares the text with the file. */
    public void verify(String actual) {
        boolean update = mayUpdate(
                Optional.ofNullable(System.getProperty("golden.update")), Optional.ofNullable(System.getenv("CI")));
        try {
            if (update) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
            assertThat(path).as("run with -Dgolden.update to write it").exists();
            assertThat(actual)
                    .as("%s; if the change is meant, run with -Dgolden.update and read the difference", path)
                    .isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether goldens are to be rewritten. */
    static boolean mayUpdate(Optional<String> property, Optional<String> ci) {
        if (property.isPresent() && ci.isPresent()) {
            throw new IllegalStateException("goldens are not rewritten in CI; rewrite them at home and commit them");
        }
        return property.isPresent();
    }
}
