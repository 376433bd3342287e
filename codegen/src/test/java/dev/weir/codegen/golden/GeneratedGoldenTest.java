package dev.weir.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.testing.Compilation;
import dev.weir.codegen.testing.SourceText;
import dev.weir.codegen.testing.Workshop;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One file of every kind, in full, of a model that has something of everything. */
class GeneratedGoldenTest {
    @TempDir
    static Path folder;

    private static Compilation compilation;

    @BeforeAll
    static void compile() {
        compilation = Workshop.in(folder).compile(SourceText.under("golden/models"));
        assertThat(compilation.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authors.java",
                "AuthorModel.java",
                "AuthorPath.java",
                "AuthorQuery.java",
                "AuthorStage.java",
                "AuthorCreate.java",
                "AuthorUpdate.java",
                "AuthorBooksScope.java",
                "AuthorBooksLinking.java"
            })
    void becomesTheTextInTheFile(String name) {
        new GoldenFile(name + ".txt").verify(compilation.generatedSources().get("library/" + name));
    }

    @Test
    void theRegistryToo() {
        new GoldenFile("dev.weir.ModelDefinition.txt").verify(compilation.registry());
    }

    /** A new kind of file needs a golden of its own. */
    @Test
    void thereIsNoOtherKind() {
        Set<String> kinds = compilation.generatedSources().keySet().stream()
                .map(name -> name.replaceAll("library/|\\.java", ""))
                .map(name -> name.replaceAll("^(Author|Book)s?|Books(?=Scope|Linking)", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds)
                .containsExactly("", "Create", "Linking", "Model", "Path", "Query", "Scope", "Stage", "Update");
    }
}
