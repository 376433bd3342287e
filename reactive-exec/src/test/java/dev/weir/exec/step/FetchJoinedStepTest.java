package dev.weir.exec.step;

import static dev.weir.exec.testing.Texts.FROM_TODOS;
import static dev.weir.exec.testing.Texts.FROM_USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.value.Arguments;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.Todos;
import dev.weir.exec.testing.blog.User;
import dev.weir.exec.testing.blog.Users;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class FetchJoinedStepTest {
    private static final DatabaseException FAILED = new DatabaseException("test", "1", null);
    private static final int TODO_FIELDS = 5;
    private static final int PROFILE_FIELDS = 3;

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final AtomicInteger rows = new AtomicInteger();

    private static Arguments joined(Arguments left, Arguments right) {
        return new Arguments.Builder(left.size() + right.size())
                .all(left)
                .all(right)
                .build();
    }

    private static Arguments none(int fields) {
        Arguments.Builder row = new Arguments.Builder(fields);
        IntStream.range(0, fields).forEach(field -> row.nil());
        return row.build();
    }

    private static Arguments withTodo(int user, int todo) {
        return joined(Blog.userRow(user), Blog.todoRow(todo, user));
    }

    private static Arguments withoutTodo(int user) {
        return joined(Blog.userRow(user), none(TODO_FIELDS));
    }

    private Flux<User> withTodos() {
        return Users.all().include(user -> user.todos().joined()).fetch(Blog.open(driver));
    }

    private void answering(Flux<Arguments> answer) {
        driver.answering(new Script().on(FROM_USERS, answer.doOnNext(row -> rows.incrementAndGet())));
    }

    @Test
    void rowsOfOneKeyAreOneInstance() {
        answering(Flux.just(withTodo(1, 11), withTodo(1, 12), withoutTodo(2), withTodo(3, 31)));

        StepVerifier.create(withTodos().map(user -> user.name() + user.todos().size()))
                .expectNext("user 12", "user 20", "user 31")
                .verifyComplete();
        assertThat(driver.brief()).containsExactly("OPEN READ", "SELECT users", "CLOSE");
    }

    @Test
    void nothingIsNoInstance() {
        answering(Flux.empty());

        StepVerifier.create(withTodos()).verifyComplete();
    }

    @Test
    void anInstanceComesWithTheFirstRowOfTheNext() {
        answering(Flux.range(0, 300).map(n -> withTodo(n / 3, n)));

        StepVerifier.create(withTodos(), 0)
                .expectSubscription()
                .then(() -> assertThat(rows).hasValue(0))
                .thenRequest(1)
                .expectNext(Blog.user(0))
                .then(() -> assertThat(rows).hasValue(4))
                .thenRequest(1)
                .expectNext(Blog.user(1))
                .then(() -> assertThat(rows).hasValue(7))
                .thenCancel()
                .verify();
        assertThat(driver.brief()).endsWith("CANCEL SELECT users", "CLOSE");
    }

    @Test
    void tellsWhatWentWrong() {
        answering(Flux.just(withTodo(1, 11), withTodo(2, 21)).concatWith(Mono.error(FAILED)));

        StepVerifier.create(withTodos()).expectNext(Blog.user(1)).verifyErrorMatches(error -> error == FAILED);
    }

    @Test
    void oneThatMayBeMissingIsThereOrNot() {
        driver.answering(new Script()
                .on(
                        FROM_USERS,
                        Flux.just(
                                joined(Blog.userRow(1), Blog.profileRow(7, 1)),
                                joined(Blog.userRow(2), none(PROFILE_FIELDS)))));

        StepVerifier.create(Users.all()
                        .include(user -> user.profile().joined())
                        .fetch(Blog.open(driver))
                        .map(user -> user.profile().get().isPresent()))
                .expectNext(true, false)
                .verifyComplete();
    }

    @Test
    void twoWhereOneIsPromisedAreAnError() {
        driver.answering(new Script()
                .on(
                        FROM_USERS,
                        Flux.just(
                                joined(Blog.userRow(1), Blog.profileRow(7, 1)),
                                joined(Blog.userRow(1), Blog.profileRow(8, 1)))));

        StepVerifier.create(Users.all().include(user -> user.profile().joined()).fetch(Blog.open(driver)))
                .expectNextCount(1)
                .verifyError(NonUniqueResultException.class);
    }

    @Test
    void twoWhereOneIsPromisedBesideManyAreAnError() {
        driver.answering(new Script()
                .on(
                        FROM_USERS,
                        Flux.just(
                                withProfile(withTodo(1, 11), 7),
                                withProfile(withTodo(1, 12), 7),
                                withProfile(withoutTodo(2), 8),
                                withProfile(withTodo(3, 31), 9),
                                withProfile(withTodo(3, 32), 9),
                                withProfile(withTodo(3, 31), 10),
                                withProfile(withTodo(3, 32), 10))));

        StepVerifier.create(Users.all()
                        .include(user -> user.todos().joined())
                        .include(user -> user.profile().joined())
                        .fetch(Blog.open(driver))
                        .map(user -> user.todos().size()))
                .expectNext(2, 0)
                .verifyError(NonUniqueResultException.class);
    }

    @Test
    void twoWhereOneIsPromisedAndNoneOfManyAreAnError() {
        driver.answering(
                new Script().on(FROM_USERS, Flux.just(withProfile(withoutTodo(1), 7), withProfile(withoutTodo(1), 8))));

        StepVerifier.create(Users.all()
                        .include(user -> user.todos().joined())
                        .include(user -> user.profile().joined())
                        .fetch(Blog.open(driver)))
                .verifyError(NonUniqueResultException.class);
    }

    private static Arguments withProfile(Arguments row, int profile) {
        return joined(row, Blog.profileRow(profile, 1));
    }

    @Test
    void noneWhereOneIsPromisedIsAnError() {
        driver.answering(new Script()
                .on(
                        FROM_TODOS,
                        Flux.just(
                                joined(Blog.todoRow(1, 1), none(Blog.userRow(1).size())))));

        StepVerifier.create(Todos.all().include(todo -> todo.user().joined()).fetch(Blog.open(driver)))
                .verifyError(RecordNotFoundException.class);
    }
}
