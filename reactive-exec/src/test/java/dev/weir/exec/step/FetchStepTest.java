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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class FetchStepTest {
    private static final DatabaseException FAILED = new DatabaseException("test", "1", null);

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final List<Long> requests = new ArrayList<>();
    private final List<Object> discarded = new ArrayList<>();

    private Flux<Arguments> users(int count) {
        return Flux.range(1, count).map(Blog::userRow).doOnRequest(requests::add);
    }

    private Flux<User> fetch() {
        return Users.all().fetch(Blog.open(driver));
    }

    /** Reads windows of three. */
    private Flux<User> fetchWithTodos() {
        return Users.all()
                .include(user -> user.todos())
                .fetch(Blog.open(driver))
                .doOnDiscard(User.class, discarded::add);
    }

    private long loads() {
        return driver.log().stream().filter(text -> text.contains(FROM_TODOS)).count();
    }

    @Nested
    class WithoutIncludes {
        @Test
        void passesDemandOnAndRowsThrough() {
            driver.answering(new Script().on(FROM_USERS, users(10)));

            StepVerifier.create(fetch(), 0)
                    .expectSubscription()
                    .then(() -> assertThat(requests).isEmpty())
                    .thenRequest(1)
                    .expectNext(Blog.user(1))
                    .thenRequest(4)
                    .expectNext(Blog.user(2), Blog.user(3), Blog.user(4), Blog.user(5))
                    .thenCancel()
                    .verify();

            assertThat(requests).containsExactly(1L, 4L);
            assertThat(driver.brief()).containsExactly("OPEN READ", "SELECT users", "CANCEL SELECT users", "CLOSE");
        }

        @Test
        void tellsWhatWentWrong() {
            driver.answering(new Script().on(FROM_USERS, users(1).concatWith(Mono.error(FAILED))));

            StepVerifier.create(fetch()).expectNext(Blog.user(1)).verifyErrorMatches(error -> error == FAILED);
        }
    }

    @Nested
    class WithIncludes {
        @Test
        void readsNothingWithoutDemand() {
            driver.answering(new Script().on(FROM_USERS, users(10)));

            StepVerifier.create(fetchWithTodos(), 0)
                    .expectSubscription()
                    .then(() -> assertThat(requests).isEmpty())
                    .then(() -> assertThat(loads()).isZero())
                    .thenCancel()
                    .verify();

            assertThat(driver.open()).isZero();
        }

        @Test
        void readsOneWindowForTheFirstInstance() {
            driver.answering(new Script().on(FROM_USERS, users(10)));

            StepVerifier.create(fetchWithTodos(), 1)
                    .expectNext(Blog.user(1))
                    .then(() -> assertThat(requests).containsExactly(3L))
                    .then(() -> assertThat(loads()).isOne())
                    .thenRequest(1)
                    .expectNext(Blog.user(2))
                    .then(() -> assertThat(requests).containsExactly(3L))
                    .thenCancel()
                    .verify();
        }

        @Test
        void readsAWindowMoreThanWasAskedForAtMost() {
            driver.answering(new Script().on(FROM_USERS, users(1_000)));

            StepVerifier.create(fetchWithTodos(), 10)
                    .expectNextCount(10)
                    .then(() -> assertThat(requests.stream().mapToLong(n -> n).sum())
                            .isBetween(10L, 13L))
                    .thenCancel()
                    .verify();
        }

        @Test
        void givesParentsInOrderWithTheirChildren() {
            driver.answering(new Script()
                    .on(FROM_USERS, users(5))
                    .inTurn(
                            FROM_TODOS,
                            Flux.just(Blog.todoRow(30, 3), Blog.todoRow(10, 1), Blog.todoRow(31, 3)),
                            Flux.just(Blog.todoRow(50, 5))));

            StepVerifier.create(fetchWithTodos()
                            .map(user -> user.name() + " has "
                                    + user.todos().stream()
                                            .map(todo -> todo.title())
                                            .toList()))
                    .expectNext(
                            "user 1 has [todo 10]",
                            "user 2 has []",
                            "user 3 has [todo 30, todo 31]",
                            "user 4 has []",
                            "user 5 has [todo 50]")
                    .verifyComplete();

            assertThat(driver.brief())
                    .as("a statement per window, in the session of the parents")
                    .containsExactly("OPEN READ", "SELECT users", "SELECT todos", "SELECT todos", "CLOSE");
        }

        @Test
        void loadsNothingForAnEmptyWindow() {
            driver.answering(new Script().on(FROM_USERS, users(3)));

            StepVerifier.create(fetchWithTodos()).expectNextCount(3).verifyComplete();
            assertThat(loads()).as("three instances are one window").isOne();
            driver.forget();
            driver.answering(new Script());
            StepVerifier.create(fetchWithTodos()).verifyComplete();

            assertThat(driver.brief()).containsExactly("OPEN READ", "SELECT users", "CLOSE");
        }

        @Test
        void closesTheResultWhenALoadFails() {
            driver.answering(
                    new Script().on(FROM_USERS, users(10)).inTurn(FROM_TODOS, Flux.empty(), Flux.error(FAILED)));

            StepVerifier.create(fetchWithTodos()).expectNextCount(3).verifyErrorMatches(error -> error == FAILED);

            assertThat(driver.brief())
                    .containsExactly(
                            "OPEN READ",
                            "SELECT users",
                            "SELECT todos",
                            "SELECT todos",
                            "CANCEL SELECT users",
                            "CLOSE");
            assertThat(discarded).containsExactly(Blog.user(4), Blog.user(5), Blog.user(6));
        }

        @Test
        void tellsWhichLoadFailed() {
            driver.answering(new Script().on(FROM_USERS, users(1)).fail(FROM_TODOS, FAILED));

            StepVerifier.create(fetchWithTodos()).verifyErrorSatisfies(error -> assertThat(error)
                    .satisfies(told -> assertThat(told.getSuppressed()[0]).hasMessageContaining("load of User.todos")));
        }

        @Test
        void tellsThatTheResultBroke() {
            driver.answering(new Script().on(FROM_USERS, users(4).concatWith(Mono.error(FAILED))));

            StepVerifier.create(fetchWithTodos()).expectNextCount(3).verifyErrorMatches(error -> error == FAILED);

            assertThat(discarded).as("read, but not as a whole window").containsExactly(Blog.user(4));
        }

        @Test
        void discardsTheRestOfAWindowOnCancel() {
            driver.answering(new Script().on(FROM_USERS, users(10)));

            StepVerifier.create(fetchWithTodos(), 1)
                    .expectNext(Blog.user(1))
                    .thenCancel()
                    .verify();

            assertThat(discarded).containsExactly(Blog.user(2), Blog.user(3));
            assertThat(driver.brief()).endsWith("CANCEL SELECT users", "CLOSE");
        }

        @Test
        void discardsAWindowWhoseLoadIsCancelled() {
            driver.answering(new Script().on(FROM_USERS, users(10)).on(FROM_TODOS, Flux.never()));

            fetchWithTodos().subscribe().dispose();

            assertThat(discarded).containsExactly(Blog.user(1), Blog.user(2), Blog.user(3));
            assertThat(driver.brief())
                    .containsExactlyInAnyOrder(
                            "OPEN READ",
                            "SELECT users",
                            "SELECT todos",
                            "CANCEL SELECT todos",
                            "CANCEL SELECT users",
                            "CLOSE");
            assertThat(driver.brief()).endsWith("CLOSE");
        }

        @Test
        void keepsTheContextOfTheSubscriber() {
            driver.answering(new Script()
                    .on(FROM_USERS, users(1))
                    .on(
                            FROM_TODOS,
                            Flux.deferContextual(context -> Flux.just(Blog.todoRow(context.<Integer>get("todo"), 1)))));

            StepVerifier.create(fetchWithTodos()
                            .map(user -> user.todos().get().get(0).title())
                            .contextWrite(context -> context.put("todo", 7)))
                    .expectNext("todo 7")
                    .verifyComplete();
        }
    }
}
