package dev.weir.codegen.accept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.testing.Compilation;
import dev.weir.codegen.testing.Finding;
import dev.weir.codegen.testing.SourceText;
import dev.weir.codegen.testing.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the types of generated code let users write about users and their todos, and what they do not. */
class UserCodeTest {
    private static final String NO_METHOD = "cannot find symbol";
    private static final String WRONG_TYPE = "incompatible types";

    private static final List<SourceText> MODELS = Stream.of(
                    """
                    package demo;

                    import dev.weir.*;
                    import dev.weir.annotation.*;
                    import java.util.UUID;

                    @Model
                    public record User(
                            @Key @Auto UUID id,
                            String name,
                            int age,
                            boolean active,
                            @HasMany Many<Todo> todos,
                            @HasMany(via = "todos.steps") Many<Step> steps,
                            @HasMany(via = "todos.title") Many<String> titles) {}
                    """,
                    """
                    package demo;

                    import dev.weir.*;
                    import dev.weir.annotation.*;
                    import java.util.UUID;

                    @Model
                    public record Todo(
                            @Key @Auto UUID id,
                            String title,
                            @Index UUID userId,
                            @BelongsTo One<User> user,
                            @HasMany Many<Step> steps) {}
                    """,
                    """
                    package demo;

                    import dev.weir.*;
                    import dev.weir.annotation.*;
                    import java.util.UUID;

                    @Model
                    public record Step(@Key @Auto UUID id, @Index UUID todoId, @BelongsTo One<Todo> todo) {}
                    """)
            .map(SourceText::of)
            .toList();

    @TempDir
    Path folder;

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("all that is needed is given", "Users.create().name(\"a\").age(1).active(true).exec(db)"),
                Arguments.of("a condition on the model itself", "Users.where(user -> user.name().eq(\"a\")).fetch(db)"),
                Arguments.of(
                        "a condition through a relation", "Todos.where(todo -> todo.user().age().gt(1)).fetch(db)"),
                Arguments.of("a list of todos that are there", created("List.of((Todo) null)")),
                Arguments.of("a set of todos that are there", created("new HashSet<Todo>()")),
                Arguments.of("a list of new todos", created("List.of(Todos.create().title(\"a\"))")),
                Arguments.of("an include of its own", "Users.all().include(user -> user.todos()).fetch(db)"),
                Arguments.of("a query past a model in between", "Users.steps((User) null).update()"),
                Arguments.of("values", "Users.where(user -> user.titles().contains(\"a\")).titles().fetch(db)"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a component is missing", "Users.create().name(\"a\").age(1).exec(db)", NO_METHOD),
                Arguments.of("nothing is given", "Users.create().exec(db)", NO_METHOD),
                Arguments.of("what it belongs to is missing", "Todos.create().title(\"a\").exec(db)", NO_METHOD),
                Arguments.of("a stage is passed over", "Users.create().age(1)", NO_METHOD),
                Arguments.of("null for a primitive", "Users.create().name(\"a\").age(null)", WRONG_TYPE),
                Arguments.of(
                        "an incomplete create among several",
                        "Users.createMany(List.of(Users.create().name(\"a\").age(1)))",
                        WRONG_TYPE),
                Arguments.of(
                        "a condition of another model",
                        "Todos.where(todo -> UserPath.ROOT.name().eq(\"a\"))",
                        WRONG_TYPE),
                Arguments.of(
                        "a condition of another model in and",
                        "Todos.where(todo -> todo.title().eq(\"a\").and(UserPath.ROOT.name().eq(\"a\")))",
                        WRONG_TYPE),
                Arguments.of(
                        "an order of another model",
                        "Todos.all().orderBy(todo -> UserPath.ROOT.name().asc())",
                        "cannot be applied"),
                Arguments.of(
                        "an include of another model",
                        "Todos.all().include(todo -> UserPath.ROOT.todos())",
                        WRONG_TYPE),
                Arguments.of("a value of another type", "Users.where(user -> user.name().eq(1))", "no suitable method"),
                Arguments.of("text that is summed", "Users.where(user -> user.name().plus(1).eq(2))", NO_METHOD),
                Arguments.of("an order of what has none", "Users.where(user -> user.todos().asc())", NO_METHOD),
                Arguments.of("the key is changed", "Users.all().update().id(null)", NO_METHOD),
                Arguments.of("a path of no relation", "Todos.where(todo -> todo.title().user())", NO_METHOD),
                Arguments.of("a create past a model in between", "Users.steps((User) null).create()", NO_METHOD),
                Arguments.of(
                        "a create past a model in between, step by step",
                        "Users.todos((User) null).query().steps().create()",
                        NO_METHOD),
                Arguments.of(
                        "one created past a model in between",
                        "Users.create().name(\"a\").age(1).active(true).steps(List.of())",
                        NO_METHOD),
                Arguments.of("a list of another model", created("List.of((Step) null)"), "no suitable method"),
                Arguments.of("a list of nobody knows what", created("List.of()"), "ambiguous"),
                Arguments.of("an update past a model in between", "Users.update((User) null).steps(null)", NO_METHOD),
                Arguments.of(
                        "a value of another type behind a relation",
                        "Users.where(user -> user.titles().contains(1))",
                        "int cannot be converted"),
                Arguments.of("a stage of one's own", "new TodoStage.NeedsTitle<TodoCreate>() {}", "sealed"));
    }

    private static String created(String todos) {
        return "Users.create().name(\"a\").age(1).active(true).todos(" + todos + ")";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void compiles(String what, String expression) {
        assertThat(compile(expression).findings()).isEmpty();
    }

    /** The error is the one meant, in the user's own line, and the only one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void doesNotCompile(String what, String expression, String error) {
        Compilation compilation = compile(expression);

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.errors()).singleElement().satisfies(finding -> {
            assertThat(finding.text()).contains(error);
            assertThat(finding).extracting(Finding::file, Finding::line).containsExactly("Application.java", 8L);
        });
    }

    private Compilation compile(String expression) {
        SourceText application = SourceText.of(
                """
                package demo;

                import dev.weir.*;
                import java.util.*;

                final class Application {
                    Object run(Executor db) {
                        return %s;
                    }
                }
                """
                        .formatted(expression));
        return Workshop.in(folder)
                .compile(Stream.concat(MODELS.stream(), Stream.of(application)).toList());
    }
}
