package dev.weir.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    @TempDir
    private Path folder;

    @Test
    void makesAFolderOnce() throws IOException {
        Path made = cache().once("thing", into -> Files.writeString(into.resolve("by"), "first"));
        Path again = cache().once("thing", into -> Files.writeString(into.resolve("by"), "second"));

        assertThat(again).isEqualTo(made);
        assertThat(made.resolve("by")).hasContent("first");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(made));
    }

    /** The other JVM is played by the maker, which makes the same folder while it is being made. */
    @Test
    void takesWhatAnotherJvmMadeMeanwhile() throws IOException {
        Path made = cache().once("thing", into -> {
            Files.writeString(into.resolve("by"), "first");
            cache().once("thing", other -> Files.writeString(other.resolve("by"), "second"));
        });

        assertThat(made.resolve("by")).hasContent("second");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(made));
    }

    @Test
    void leavesNothingThatIsHalfMade() {
        assertThatThrownBy(() -> cache().once("thing", into -> {
                    Files.writeString(into.resolve("half"), "made");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void copiesATemplateForEachServer() throws IOException {
        Path template = cache().once("template", into -> Files.writeString(into.resolve("data"), "as it was"));

        Path one = cache().newHome(template);
        Files.writeString(one.resolve("data"), "changed");
        Path other = cache().newHome(template);

        assertThat(other).isNotEqualTo(one);
        assertThat(other.resolve("data")).hasContent("as it was");
        Cache.delete(one);
        assertThat(one).doesNotExist();
        assertThat(other).exists();
    }

    private Cache cache() {
        return new Cache(folder, new Account(List.of(), Optional.empty()));
    }
}
