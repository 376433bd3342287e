package dev.weir.exec.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.value.Arguments;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.Todos;
import dev.weir.exec.testing.blog.Users;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class KeysFirstStepTest {
    private static final String TODOS_OF_USERS = "query todos by index";
    private static final String DELETE_TODOS = "delete todos";
    private static final DatabaseException FAILED = new DatabaseException("test", "1", null);

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.KEYED);
    private final Database database = Blog.open(driver);

    private Mono<Long> deleteTodosOf(int user) {
        return Todos.where(todo -> todo.userId().eq(Blog.id(user))).delete().exec(database);
    }

    private static Flux<Arguments> ids(@Nullable Integer... numbers) {
        return Flux.fromStream(Arrays.stream(numbers).map(number -> new Arguments.Builder(1)
                .object(number == null ? null : Blog.id(number))
                .build()));
    }

    @Test
    void readsTheKeysAndThenWritesInOneUnit() {
        driver.answering(new Script().on(TODOS_OF_USERS, ids(7, 8)).on(DELETE_TODOS, Blog.number(2)));

        StepVerifier.create(deleteTodosOf(1)).expectNext(2L).verifyComplete();

        assertThat(driver.brief())
                .containsExactly("OPEN WRITE", "BEGIN", "query todos", "delete todos", "COMMIT", "CLOSE");
        assertThat(driver.argumentsOf(DELETE_TODOS)).singleElement().satisfies(arguments -> {
            assertThat(arguments.object(0)).isEqualTo(Blog.id(1));
            assertThat(arguments.object(1)).isEqualTo(List.of(Blog.id(7), Blog.id(8)));
        });
    }

    @Test
    void takesEachKeyOnceAndNoNull() {
        driver.answering(new Script().on("query todos", ids(2, null, 1, 2)).on("get users", Blog.userRow(1)));

        StepVerifier.create(Users.where(
                                user -> user.todos().any(todo -> todo.userId().eq(Blog.id(2))))
                        .fetch(database))
                .expectNext(Blog.user(1))
                .verifyComplete();

        assertThat(driver.argumentsOf("get users"))
                .singleElement()
                .satisfies(arguments -> assertThat(arguments.object(1)).isEqualTo(List.of(Blog.id(2), Blog.id(1))));
    }

    @Test
    void writesNothingIfAReadFails() {
        driver.answering(new Script().fail(TODOS_OF_USERS, FAILED));

        StepVerifier.create(deleteTodosOf(1)).verifyErrorSatisfies(error -> assertThat(error)
                .isSameAs(FAILED)
                .satisfies(told -> assertThat(told.getSuppressed()[0]).hasMessageContaining("query todos")));

        assertThat(driver.brief()).containsExactly("OPEN WRITE", "BEGIN", "query todos", "ROLLBACK", "CLOSE");
    }

    @Test
    void writesNothingIfAReadIsCancelled() {
        driver.answering(new Script().on(TODOS_OF_USERS, Flux.never()));

        deleteTodosOf(1).subscribe().dispose();

        assertThat(driver.brief()).endsWith("query todos", "CANCEL query todos", "ROLLBACK", "CLOSE");
    }

    @Test
    void findsEveryLevelOfADeleteBeforeItWrites() {
        driver.answering(new Script().on("delete users", Blog.number(1)));

        StepVerifier.create(Users.delete(Blog.user(1)).exec(database)).verifyComplete();

        assertThat(driver.brief())
                .containsExactly(
                        "OPEN WRITE",
                        "BEGIN",
                        "get users",
                        "query todos",
                        "query profiles",
                        "delete todos",
                        "update profiles",
                        "delete users",
                        "COMMIT",
                        "CLOSE");
    }
}
