package dev.weir.exec.step;

import static dev.weir.exec.testing.Texts.FROM_TODOS;
import static dev.weir.exec.testing.Texts.FROM_USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.DatabaseException;
import dev.weir.core.value.Arguments;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.User;
import dev.weir.exec.testing.blog.Users;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

@Timeout(60)
class FetchWithValuesStepTest {
    private static final DatabaseException FAILED = new DatabaseException("test", "1", null);

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final List<Long> requests = new ArrayList<>();

    /** Users, each with how many todos it has behind its fields. */
    private Flux<Arguments> rows(int count) {
        return Flux.range(1, count)
                .map(n -> {
                    Arguments user = Blog.userRow(n);
                    return new Arguments.Builder(user.size() + 1)
                            .all(user)
                            .integer(n * 100L)
                            .build();
                })
                .doOnRequest(requests::add);
    }

    private Flux<Tuple2<Long, User>> counted() {
        return Users.all().select(user -> user.todos().count(), user -> user).fetch(Blog.open(driver));
    }

    @Test
    void valuesStandBehindTheFields() {
        driver.answering(new Script().on(FROM_USERS, rows(2)));

        StepVerifier.create(counted(), 1)
                .expectNext(Tuples.of(100L, Blog.user(1)))
                .then(() -> assertThat(requests).containsExactly(1L))
                .thenRequest(1)
                .expectNext(Tuples.of(200L, Blog.user(2)))
                .verifyComplete();
    }

    @Test
    void windowsKeepTheValuesWithTheirInstances() {
        driver.answering(new Script().on(FROM_USERS, rows(5)).on(FROM_TODOS, Flux.empty()));

        StepVerifier.create(Users.all()
                        .select(user -> user.todos().count(), user -> user.todos())
                        .fetch(Blog.open(driver)))
                .expectNextSequence(List.of(
                        Tuples.of(100L, List.of()),
                        Tuples.of(200L, List.of()),
                        Tuples.of(300L, List.of()),
                        Tuples.of(400L, List.of()),
                        Tuples.of(500L, List.of())))
                .verifyComplete();

        assertThat(driver.log().stream().filter(text -> text.startsWith("SELECT") && !text.contains(FROM_USERS)))
                .hasSize(2);
    }

    /** A row of a list: the key of a user, and values of a todo. */
    private static Arguments listed(int user, String title, long priority) {
        return new Arguments.Builder(3)
                .object(Blog.id(user))
                .object(title)
                .integer(priority)
                .build();
    }

    @Test
    void listsHaveTheValuesOfTheRowsOfEachInstance() {
        driver.answering(new Script()
                .on(FROM_USERS, Flux.range(1, 4).map(Blog::userRow))
                .inTurn(
                        FROM_TODOS,
                        Flux.just(listed(3, "c", 1), listed(1, "b", 2), listed(3, "a", 3), listed(3, "a", 3)),
                        Flux.empty()));

        StepVerifier.create(Users.all()
                        .select(user -> user.todos(todos -> todos.select(todo -> todo.title(), todo -> todo.priority())
                                .as((title, priority) -> title + priority)))
                        .fetch(Blog.open(driver)))
                .expectNext(List.of("b2"), List.of(), List.of("c1", "a3", "a3"), List.of())
                .verifyComplete();

        assertThat(driver.brief())
                .containsExactly("OPEN READ", "SELECT users", "SELECT todos", "SELECT todos", "CLOSE");
        assertThat(driver.argumentsOf(FROM_TODOS))
                .extracting(arguments -> arguments.object(0))
                .containsExactly(List.of(Blog.id(1), Blog.id(2), Blog.id(3)), List.of(Blog.id(4)));
    }

    @Test
    void aListThatFailsTellsWhichItIs() {
        driver.answering(new Script().on(FROM_USERS, Blog.userRow(1)).on(FROM_TODOS, Flux.error(FAILED)));

        StepVerifier.create(Users.all()
                        .select(user -> user.todos().select(todo -> todo.title()))
                        .fetch(Blog.open(driver)))
                .verifyErrorSatisfies(error ->
                        assertThat(error).isSameAs(FAILED).hasStackTraceContaining("list of values of User.todos"));
        assertThat(driver.open()).isZero();
    }

    @Test
    void tellsWhatWentWrong() {
        driver.answering(new Script().on(FROM_USERS, rows(1).concatWith(Mono.error(FAILED))));

        StepVerifier.create(counted())
                .expectNext(Tuples.of(100L, Blog.user(1)))
                .verifyErrorMatches(error -> error == FAILED);
    }
}
