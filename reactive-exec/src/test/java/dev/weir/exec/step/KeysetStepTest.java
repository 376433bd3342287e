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
import dev.weir.exec.testing.blog.UserQuery;
import dev.weir.exec.testing.blog.Users;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Windows of three, each by a statement of its own; the driver refuses two at a time. */
@Timeout(60)
class KeysetStepTest {
    private static final DatabaseException FAILED = new DatabaseException("test", "1", null);

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.KEYSET);
    private final List<Object> discarded = new ArrayList<>();

    private static Flux<Arguments> users(int first, int last) {
        return Flux.range(first, last - first + 1).map(Blog::userRow);
    }

    private Flux<User> fetch(UserQuery query) {
        return query.include(user -> user.todos()).fetch(Blog.open(driver)).doOnDiscard(User.class, discarded::add);
    }

    private static Arguments given(Object... values) {
        Arguments.Builder builder = new Arguments.Builder(values.length);
        for (Object value : values) {
            builder.carried(value);
        }
        return builder.build();
    }

    @Test
    void readsEachWindowAfterTheLastRowOfTheOneBefore() {
        driver.answering(new Script()
                .inTurn(FROM_USERS, users(1, 3), users(4, 6), users(7, 7))
                .inTurn(FROM_TODOS, Flux.just(Blog.todoRow(10, 1)), Flux.just(Blog.todoRow(40, 4)), Flux.empty()));

        StepVerifier.create(fetch(Users.all())
                        .map(user -> user.name() + " has " + user.todos().get().size()))
                .expectNext("user 1 has 1", "user 2 has 0", "user 3 has 0", "user 4 has 1")
                .expectNext("user 5 has 0", "user 6 has 0", "user 7 has 0")
                .verifyComplete();

        assertThat(driver.brief())
                .containsExactly(
                        "OPEN READ",
                        "SELECT users",
                        "SELECT todos",
                        "SELECT users",
                        "SELECT todos",
                        "SELECT users",
                        "SELECT todos",
                        "CLOSE");
        assertThat(driver.argumentsOf(FROM_USERS))
                .containsExactly(given(3L), given(3L, Blog.id(3)), given(3L, Blog.id(6)));
    }

    @Test
    void sendsOneStatementForWhatEndsInTheFirstWindow() {
        driver.answering(new Script().on(FROM_USERS, users(1, 2)));

        StepVerifier.create(fetch(Users.all())).expectNextCount(2).verifyComplete();

        assertThat(driver.brief()).containsExactly("OPEN READ", "SELECT users", "SELECT todos", "CLOSE");
    }

    @Test
    void asksForNoMoreThanWhatIsLeftOfTheLimit() {
        driver.answering(new Script().inTurn(FROM_USERS, users(1, 3), users(4, 4)));

        StepVerifier.create(fetch(Users.all().limit(4).offset(7)))
                .expectNextCount(4)
                .verifyComplete();

        assertThat(driver.argumentsOf(FROM_USERS))
                .as("limit and offset, how many, after which")
                .containsExactly(given(4L, 7L, 3L), given(4L, 7L, 1L, Blog.id(3)));
        assertThat(driver.calls().get(0).text()).contains("OFFSET");
        assertThat(driver.calls().get(2).text()).doesNotContain("OFFSET");
    }

    @Test
    void sendsNothingForALimitOfZero() {
        StepVerifier.create(fetch(Users.all().limit(0))).verifyComplete();

        assertThat(driver.brief()).containsExactly("OPEN READ", "CLOSE");
    }

    @Test
    void goesOnByWhatTheRowsAreOrderedBy() {
        driver.answering(new Script().inTurn(FROM_USERS, users(1, 3), Flux.empty()));

        StepVerifier.create(fetch(Users.all().orderBy(user -> user.name().desc())))
                .expectNextCount(3)
                .verifyComplete();

        assertThat(driver.argumentsOf(FROM_USERS)).containsExactly(given(3L), given(3L, "user 3", Blog.id(3)));
    }

    @Test
    void readsTheOneOfAKeyByOneStatement() {
        driver.answering(new Script().on(FROM_USERS, users(1, 1)));

        StepVerifier.create(fetch(Users.where(user -> user.id().eq(Blog.id(1)))))
                .expectNextCount(1)
                .verifyComplete();
        StepVerifier.create(Users.all().include(user -> user.todos()).first(Blog.open(driver)))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(driver.argumentsOf(FROM_USERS)).containsExactly(given(Blog.id(1)), Arguments.NONE);
    }

    @Test
    void readsNothingWithoutDemandAndNoWindowBeforeItIsAskedFor() {
        driver.answering(new Script().inTurn(FROM_USERS, users(1, 3), users(4, 6)));

        StepVerifier.create(fetch(Users.all()), 0)
                .expectSubscription()
                .then(() -> assertThat(driver.calls()).isEmpty())
                .thenRequest(2)
                .expectNextCount(2)
                .then(() -> assertThat(driver.argumentsOf(FROM_USERS)).hasSize(1))
                .thenRequest(1)
                .expectNextCount(1)
                .then(() -> assertThat(driver.argumentsOf(FROM_USERS)).hasSize(2))
                .thenCancel()
                .verify();

        assertThat(discarded).containsExactly(Blog.user(4), Blog.user(5), Blog.user(6));
        assertThat(driver.open()).isZero();
    }

    @Test
    void eachRunBeginsAtTheFirstWindow() {
        driver.answering(new Script().inTurn(FROM_USERS, users(1, 3), users(4, 4), users(1, 1)));
        Flux<User> users = fetch(Users.all());

        StepVerifier.create(users).expectNextCount(4).verifyComplete();
        StepVerifier.create(users).expectNext(Blog.user(1)).verifyComplete();

        assertThat(driver.argumentsOf(FROM_USERS)).containsExactly(given(3L), given(3L, Blog.id(3)), given(3L));
    }

    @Test
    void tellsInWhichWindowItBroke() {
        driver.answering(
                new Script().inTurn(FROM_USERS, users(1, 3), users(4, 4).concatWith(Mono.error(FAILED))));

        StepVerifier.create(fetch(Users.all())).expectNextCount(3).verifyErrorSatisfies(error -> assertThat(error)
                .isSameAs(FAILED)
                .satisfies(told -> assertThat(told.getSuppressed()[0]).hasMessageContaining("window of User")));

        assertThat(discarded).containsExactly(Blog.user(4));
        assertThat(driver.brief()).endsWith("SELECT users", "CLOSE");
    }

    @Test
    void readsWindowsThroughACursorWhereThereAreSome() {
        ScriptedDriver cursors = new ScriptedDriver(Profiles.CURSOR);
        cursors.answering(new Script().on(FROM_USERS, users(1, 5)));

        StepVerifier.create(Users.all().include(user -> user.todos()).fetch(Blog.open(cursors)))
                .expectNextCount(5)
                .verifyComplete();

        assertThat(cursors.brief())
                .containsExactly("OPEN READ", "SELECT users", "SELECT todos", "SELECT todos", "CLOSE");
    }
}
