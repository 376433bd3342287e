package dev.weir.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tests that {@code docs/pitfalls.md} names are there. */
class PitfallsDocumentTest {
    private static final Path PROJECT = Path.of("..");

    /** The module, the class below {@code dev.weir} without the module's own package where that is its name, a method. */
    private static final Pattern NAMED = Pattern.compile("`([a-z0-9-]+)/([A-Za-z0-9/]+)#([A-Za-z0-9]+)`");

    @Test
    void namesTestsThatAreThere() throws IOException {
        List<Matcher> named = NAMED.matcher(Files.readString(PROJECT.resolve("docs/pitfalls.md")))
                .results()
                .map(found -> {
                    Matcher one = NAMED.matcher(found.group());
                    assertThat(one.matches()).isTrue();
                    return one;
                })
                .toList();

        assertThat(named).hasSizeGreaterThan(30).allSatisfy(one -> assertThat(methodsOf(one.group(1), one.group(2)))
                .as(one.group())
                .contains("void " + one.group(3) + "("));
    }

    @Test
    void namesATestInEveryRow() throws IOException {
        assertThat(Files.readAllLines(PROJECT.resolve("docs/pitfalls.md")))
                .filteredOn(
                        line -> line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| the mistake"))
                .hasSizeGreaterThan(20)
                .allMatch(line -> NAMED.matcher(line).find());
    }

    private static String methodsOf(String module, String name) throws IOException {
        Path sources = PROJECT.resolve(module).resolve("src/test/java/dev/weir");
        Path ofModule = sources.resolve(module).resolve(name + ".java");
        Path file = Files.exists(ofModule) ? ofModule : sources.resolve(name + ".java");
        assertThat(file).exists();
        return Files.readString(file);
    }
}
