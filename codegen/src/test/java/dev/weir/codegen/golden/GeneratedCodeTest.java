package dev.weir.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.testing.Resources;
import dev.weir.codegen.testing.SourceText;
import dev.weir.codegen.testing.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for everything that is generated, looked at in all that the accepted models give. */
class GeneratedCodeTest {
    /** The library, what it is made of, and two annotations that have no effect when the code runs. */
    private static final Pattern ALLOWED =
            Pattern.compile("java\\..*|dev\\.weir\\..*|reactor\\.core\\.publisher\\.(Mono|Flux)"
                    + "|org\\.jspecify\\.annotations\\.\\w+|javax\\.annotation\\.processing\\.Generated");

    private static final Pattern IMPORT = Pattern.compile("^import (.+);$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    static List<String> topics() {
        return Resources.in("accepts").stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void saysThatItIsGeneratedAndNamesTheLibraryAndTheModelsAlone(String topic) {
        Map<String, String> sources = Workshop.in(folder)
                .compile(SourceText.under("accepts/" + topic))
                .generatedSources();

        assertThat(sources).isNotEmpty().allSatisfy((name, text) -> {
            assertThat(text)
                    .containsOnlyOnce("@Generated(\"dev.weir.codegen.ModelProcessor\")")
                    .containsOnlyOnce("@NullMarked\n");
            assertThat(IMPORT.matcher(text).results().map(found -> found.group(1)))
                    .allMatch(imported -> ALLOWED.matcher(imported).matches() || isOfTheUser(imported, topic));
        });
    }

    private static boolean isOfTheUser(String imported, String topic) {
        return imported.startsWith(topic + ".");
    }
}
