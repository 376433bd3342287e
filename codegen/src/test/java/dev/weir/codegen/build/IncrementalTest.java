package dev.weir.codegen.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.ModelProcessor;
import dev.weir.codegen.RegistryProcessor;
import dev.weir.codegen.testing.Compilation;
import dev.weir.codegen.testing.SourceText;
import dev.weir.codegen.testing.Workshop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalTest {
    private static final SourceText USER = SourceText.of(
            """
            package demo;

            import dev.weir.Many;
            import dev.weir.annotation.*;

            @Model
            public record User(@Key long id, String name, @HasMany Many<Todo> todos) {}
            """);
    private static final SourceText TODO = SourceText.of(
            """
            package demo;

            import dev.weir.One;
            import dev.weir.annotation.*;
            import org.jspecify.annotations.Nullable;

            @Model
            public record Todo(
                    @Key long id,
                    String title,
                    @Nullable String note,
                    @Index long userId,
                    @BelongsTo One<User> user) {}
            """);
    private static final SourceText TAG = SourceText.of(
            """
            package demo;

            import dev.weir.annotation.*;

            @Model
            public record Tag(@Key String name) {}
            """);

    @TempDir
    Path folder;

    @Test
    void gradleIsTold() throws IOException {
        try (InputStream file =
                ModelProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactlyInAnyOrder(
                            ModelProcessor.class.getName() + ",isolating",
                            RegistryProcessor.class.getName() + ",aggregating");
        }
    }

    @Test
    void eachSourceComesFromOneModelAlone() {
        Map<String, List<String>> origins = new TreeMap<>();
        Workshop.in(folder)
                .compile(List.of(USER, TODO, TAG), List.of(RecordingFiler.around(new ModelProcessor(), origins)));

        assertThat(origins).hasSizeGreaterThan(18).allSatisfy((file, from) -> assertThat(from)
                .singleElement()
                .satisfies(model -> assertThat(file).startsWith(model)));
    }

    @Test
    void theRegistryComesFromAll() {
        Map<String, List<String>> origins = new TreeMap<>();
        Workshop.in(folder)
                .compile(
                        List.of(USER, TODO, TAG),
                        List.of(new ModelProcessor(), RecordingFiler.around(new RegistryProcessor(), origins)));

        assertThat(origins)
                .containsOnly(Map.entry(
                        "META-INF/services/dev.weir.ModelDefinition", List.of("demo.Tag", "demo.Todo", "demo.User")));
    }

    @Test
    void theSameIsGeneratedInAnyOrderOfSources() {
        Workshop workshop = Workshop.in(folder);
        List<SourceText> sources = new ArrayList<>(List.of(USER, TODO, TAG));
        Compilation once = workshop.compile(sources);
        Collections.reverse(sources);
        Compilation again = workshop.compile(sources);

        assertThat(again.generatedSources()).isEqualTo(once.generatedSources()).isNotEmpty();
        assertThat(again.registry()).isEqualTo(once.registry());
    }

    @Test
    void theSameIsGeneratedByEitherCompiler() {
        List<SourceText> sources = List.of(USER, TODO, TAG);
        Compilation javac = Workshop.in(folder).compile(sources);
        Compilation ecj = Workshop.in(folder).with(Workshop.Tool.ECJ).compile(sources);

        assertThat(ecj.generatedSources()).isEqualTo(javac.generatedSources());
        assertThat(ecj.registry()).isEqualTo(javac.registry());
    }

    /** What was compiled before is read from class files, which say less; it must come to the same. */
    @Test
    void oneModelAloneGivesWhatItGaveWithTheOthers() {
        Workshop workshop = Workshop.in(folder);
        Compilation all = workshop.compile(List.of(USER, TODO, TAG));

        for (SourceText model : List.of(USER, TODO, TAG)) {
            Compilation alone = workshop.compile(List.of(model), all.classes());

            assertThat(alone.findings()).as(model.name()).isEmpty();
            assertThat(alone.generatedSources()).as(model.name()).isNotEmpty().allSatisfy((name, text) -> assertThat(
                            all.generatedSources())
                    .containsEntry(name, text));
        }
    }

    @Test
    void modelsReferToThoseOfAJar() {
        Workshop workshop = Workshop.in(folder);
        Compilation jar = workshop.compile(List.of(USER, TODO));
        Compilation compilation = workshop.compile(
                List.of(
                        SourceText.of(
                                """
                                package app;

                                import demo.Todo;
                                import dev.weir.One;
                                import dev.weir.annotation.*;

                                @Model
                                public record Comment(@Key long id, long todoId, @BelongsTo One<Todo> todo) {}
                                """),
                        SourceText.of(
                                """
                                package app;

                                import demo.Todos;
                                import dev.weir.Executor;
                                import reactor.core.publisher.Mono;

                                final class Application {
                                    Mono<Comment> comment(Executor db) {
                                        return Comments.where(comment -> comment.todo().user().name().eq("Ada"))
                                                .first(db)
                                                .switchIfEmpty(Comments.create()
                                                        .id(1)
                                                        .todo(Todos.create().id(2).title("t").userId(3))
                                                        .exec(db));
                                    }
                                }
                                """)),
                jar.classes());

        assertThat(compilation.findings()).isEmpty();
        assertThat(compilation.registry()).isEqualTo("app.CommentModel\n");
    }

    @Test
    void compilingOneAgainLeavesTheOthersRegistered() {
        Workshop workshop = Workshop.in(folder);
        Compilation first = workshop.compile(List.of(USER, TODO, TAG));
        Compilation second = workshop.compileAgain(first, List.of(TAG));

        assertThat(second.findings()).isEmpty();
        assertThat(second.registry()).isEqualTo("demo.TagModel\ndemo.TodoModel\ndemo.UserModel\n");
    }

    @Test
    void whatIsGoneIsRegisteredNoMore() throws IOException {
        Workshop workshop = Workshop.in(folder);
        Compilation first = workshop.compile(List.of(USER, TODO, TAG));
        Files.delete(first.classes().resolve("demo/TagModel.class"));
        Compilation second = workshop.compileAgain(first, List.of(USER, TODO));

        assertThat(second.registry()).isEqualTo("demo.TodoModel\ndemo.UserModel\n");
    }

    /** A model may refer to what another processor makes, which is there one round later. */
    @Test
    void aModelWaitsForATypeThatIsYetToBeGenerated() {
        Compilation compilation = Workshop.in(folder)
                .compile(
                        List.of(
                                SourceText.of(
                                        """
                                        package demo;

                                        import dev.weir.annotation.*;

                                        @Model
                                        public record Task(@Key long id, Level level) {}
                                        """),
                                SourceText.of(
                                        """
                                        package demo;

                                        import dev.weir.One;
                                        import dev.weir.annotation.*;

                                        @Model
                                        public record Step(@Key long id, long taskId, @BelongsTo One<Task> task) {}
                                        """)),
                        List.of(new ModelProcessor(), new RegistryProcessor(), new LateEnumProcessor()));

        assertThat(compilation.findings()).isEmpty();
        assertThat(compilation.registry()).isEqualTo("demo.StepModel\ndemo.TaskModel\n");
    }
}
