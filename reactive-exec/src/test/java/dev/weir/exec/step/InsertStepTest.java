package dev.weir.exec.step;

import static dev.weir.exec.testing.Blog.newTodo;
import static dev.weir.exec.testing.Blog.newUser;
import static dev.weir.exec.testing.Texts.INTO_PROFILES;
import static dev.weir.exec.testing.Texts.INTO_TODOS;
import static dev.weir.exec.testing.Texts.INTO_USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.value.Arguments;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.Profile;
import dev.weir.exec.testing.blog.ProfileCreate;
import dev.weir.exec.testing.blog.Profiles;
import dev.weir.exec.testing.blog.Status;
import dev.weir.exec.testing.blog.Todos;
import dev.weir.exec.testing.blog.User;
import dev.weir.exec.testing.blog.Users;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class InsertStepTest {
    private final ScriptedDriver driver = new ScriptedDriver(dev.weir.exec.testing.Profiles.SQL);
    private final Database database = Blog.open(driver);

    private static List<ProfileCreate> profiles(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Profiles.create().bio("bio " + i))
                .toList();
    }

    private static Flux<Arguments> numbers(long... made) {
        return Flux.fromStream(java.util.Arrays.stream(made).mapToObj(Blog::number));
    }

    private List<Object> sent(String part, int position) {
        return driver.argumentsOf(part).stream()
                .map(row -> row.object(position))
                .toList();
    }

    @Nested
    class Rows {
        @Test
        void insertsOneWithoutATransaction() {
            StepVerifier.create(newUser(1).exec(database))
                    .expectNext(Blog.user(1))
                    .verifyComplete();

            assertThat(driver.brief()).containsExactly("OPEN WRITE", "INSERT users", "CLOSE");
            assertThat(driver.argumentsOf(INTO_USERS)).containsExactly(Blog.userRow(1));
        }

        @Test
        void insertsAsManyAsTheDatabaseTakesInOneStatement() {
            StepVerifier.create(Users.createMany(List.of(newUser(1), newUser(2), newUser(3)))
                            .exec(database))
                    .expectNext(Blog.user(1), Blog.user(2), Blog.user(3))
                    .verifyComplete();

            assertThat(driver.brief()).containsExactly("OPEN WRITE", "INSERT users x3", "CLOSE");
        }

        @Test
        void insertsMoreThanTheDatabaseTakesInATransaction() {
            driver.answering(new Script().inTurn(INTO_PROFILES, numbers(11, 12, 13), numbers(14, 15, 16), numbers(17)));

            StepVerifier.create(Profiles.createMany(profiles(7)).exec(database).map(Profile::id))
                    .expectNext(11L, 12L, 13L, 14L, 15L, 16L, 17L)
                    .verifyComplete();

            assertThat(driver.brief())
                    .containsExactly(
                            "OPEN WRITE",
                            "BEGIN",
                            "INSERT profiles x3",
                            "INSERT profiles x3",
                            "INSERT profiles",
                            "COMMIT",
                            "CLOSE");
        }

        @Test
        void joinsWhatTheDatabaseMadeToItsRow() {
            driver.answering(new Script().on(INTO_PROFILES, numbers(7, 5, 6)));

            StepVerifier.create(Profiles.createMany(profiles(3))
                            .exec(database)
                            .map(profile -> profile.id() + " " + profile.bio()))
                    .expectNext("7 bio 1", "5 bio 2", "6 bio 3")
                    .verifyComplete();
        }

        @Test
        void insertsNothingOfNone() {
            StepVerifier.create(Users.createMany(List.of()).exec(database)).verifyComplete();

            assertThat(driver.log()).isEmpty();
        }

        @Test
        void insertsPartsOfOtherShapesInOrder() {
            driver.answering(new Script().on("RETURNING", numbers(1)));

            StepVerifier.create(Profiles.createMany(List.of(
                                    Profiles.create().bio("a").id(5),
                                    Profiles.create().bio("b"),
                                    Profiles.create().bio("c").id(6)))
                            .exec(database)
                            .map(profile -> profile.id() + profile.bio()))
                    .expectNext("5a", "1b", "6c")
                    .verifyComplete();

            assertThat(driver.brief()).startsWith("OPEN WRITE", "BEGIN").endsWith("COMMIT", "CLOSE");
        }

        @Test
        void passesDemandForWhatIsInserted() {
            StepVerifier.create(
                            Users.createMany(List.of(newUser(1), newUser(2))).exec(database), 1)
                    .expectNext(Blog.user(1))
                    .thenRequest(1)
                    .expectNext(Blog.user(2))
                    .verifyComplete();
        }

        @Test
        void blamesADriverThatAnswersForTooFew() {
            driver.answering(new Script().on(INTO_PROFILES, numbers(1)));

            StepVerifier.create(Profiles.createMany(profiles(2)).exec(database))
                    .verifyErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(InternalException.class)
                            .hasMessageContaining("1 of 2"));
        }
    }

    @Nested
    class Keys {
        @Test
        void areMadeForEachSubscription() {
            Mono<UUID> id = Users.create()
                    .name("a")
                    .email("a@example.org")
                    .status(Status.ACTIVE)
                    .exec(database)
                    .map(User::id);

            UUID first = id.block();
            UUID second = id.block();

            assertThat(first).isNotEqualTo(second);
            assertThat(first.version()).isEqualTo(7);
            assertThat(sent(INTO_USERS, 0)).containsExactly(first, second);
        }
    }

    @Nested
    class Relations {
        @Test
        void insertsChildrenAfterwardsWithTheirLink() {
            driver.answering(new Script().on(INTO_PROFILES, numbers(9)));

            StepVerifier.create(newUser(1)
                            .todos(newTodo(10), newTodo(11))
                            .profile(Profiles.create().bio("bio"))
                            .exec(database))
                    .assertNext(created -> {
                        assertThat(created).isEqualTo(Blog.user(1));
                        assertThat(created.todos().get())
                                .extracting(todo -> todo.title())
                                .containsExactly("todo 10", "todo 11");
                        assertThat(created.todos().get())
                                .allMatch(todo -> todo.userId().equals(Blog.id(1)));
                        assertThat(created.profile().get().orElseThrow().id()).isEqualTo(9);
                    })
                    .verifyComplete();

            assertThat(driver.brief())
                    .containsExactly(
                            "OPEN WRITE",
                            "BEGIN",
                            "INSERT users",
                            "INSERT todos x2",
                            "INSERT profiles",
                            "COMMIT",
                            "CLOSE");
        }

        @Test
        void leavesOthersOfTheSameCreateUnloaded() {
            driver.answering(new Script().on(INTO_PROFILES, numbers(9)));

            StepVerifier.create(Users.createMany(List.of(
                                    newUser(1)
                                            .todos(newTodo(10))
                                            .profile(Profiles.create().bio("bio")),
                                    newUser(2)))
                            .exec(database)
                            .map(created -> created.todos().isLoaded() + " "
                                    + created.profile().isLoaded()))
                    .expectNext("true true", "false false")
                    .verifyComplete();
        }

        @Test
        void givesEachParentItsOwnChildren() {
            StepVerifier.create(Users.createMany(List.of(
                                    newUser(1).todos(newTodo(10)),
                                    newUser(2),
                                    newUser(3).todos(newTodo(30), newTodo(31), newTodo(32))))
                            .exec(database)
                            .map(created -> !created.todos().isLoaded()
                                    ? "none"
                                    : created.todos().stream()
                                            .map(todo -> todo.title())
                                            .toList()
                                            .toString()))
                    .expectNext("[todo 10]", "none", "[todo 30, todo 31, todo 32]")
                    .verifyComplete();

            assertThat(driver.brief())
                    .as("children of all parents together, three at a time")
                    .containsSubsequence("INSERT users x3", "INSERT todos x3", "INSERT todos");
            assertThat(sent(INTO_TODOS, 4)).containsExactly(Blog.id(1), Blog.id(3), Blog.id(3), Blog.id(3));
        }

        @Test
        void insertsParentsFirst() {
            StepVerifier.create(Todos.create()
                            .title("todo 1")
                            .done(false)
                            .priority(1)
                            .user(newUser(5))
                            .exec(database))
                    .assertNext(created -> {
                        assertThat(created.userId()).isEqualTo(Blog.id(5));
                        assertThat(created.user().get()).isEqualTo(Blog.user(5));
                    })
                    .verifyComplete();

            assertThat(driver.brief())
                    .containsExactly("OPEN WRITE", "BEGIN", "INSERT users", "INSERT todos", "COMMIT", "CLOSE");
        }

        @Test
        void leavesOtherHandlesUnloaded() {
            StepVerifier.create(newUser(1).todos(newTodo(10)).exec(database))
                    .assertNext(
                            created -> assertThat(created.profile().isLoaded()).isFalse())
                    .verifyComplete();
        }
    }

    @Nested
    class Endings {
        private final UniqueViolationException taken = new UniqueViolationException("todos", "", List.of(), null);

        @Test
        void undoesEverythingIfAChildIsRefused() {
            driver.answering(new Script().fail(INTO_TODOS, taken));

            StepVerifier.create(newUser(1).todos(newTodo(10)).exec(database)).verifyErrorSatisfies(error -> assertThat(
                            error)
                    .isSameAs(taken)
                    .satisfies(told -> assertThat(told.getSuppressed()[0]).hasMessageContaining("insert of Todo")));

            assertThat(driver.brief())
                    .containsExactly("OPEN WRITE", "BEGIN", "INSERT users", "INSERT todos", "ROLLBACK", "CLOSE");
        }

        @Test
        void undoesEverythingIfCancelled() {
            driver.answering(new Script().on(INTO_TODOS, Flux.never()));

            newUser(1).todos(newTodo(10)).exec(database).subscribe().dispose();

            assertThat(driver.brief())
                    .containsExactly(
                            "OPEN WRITE",
                            "BEGIN",
                            "INSERT users",
                            "INSERT todos",
                            "CANCEL INSERT todos",
                            "ROLLBACK",
                            "CLOSE");
        }

        @Test
        void insertsOneInATransactionWithoutASavepoint() {
            StepVerifier.create(database.transaction(transaction -> newUser(1).exec(transaction)))
                    .expectNext(Blog.user(1))
                    .verifyComplete();

            assertThat(driver.brief()).containsExactly("OPEN WRITE", "BEGIN", "INSERT users", "COMMIT", "CLOSE");
        }

        @Test
        void insertsSeveralInATransactionWithASavepoint() {
            StepVerifier.create(database.transaction(
                            transaction -> newUser(1).todos(newTodo(10)).exec(database)))
                    .expectNextCount(1)
                    .verifyComplete();

            assertThat(driver.brief())
                    .containsExactly(
                            "OPEN WRITE",
                            "BEGIN",
                            "SAVEPOINT weir_1",
                            "INSERT users",
                            "INSERT todos",
                            "RELEASE weir_1",
                            "COMMIT",
                            "CLOSE");
        }
    }
}
