package dev.weir.exec.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.value.Arguments;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.User;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.exec.testing.blog.UserPath;
import dev.weir.query.Loading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@Timeout(60)
class LoadAllStepTest {
    private static final String FROM_TODOS = "FROM \"todos\"";
    private static final Loading<User, UserPath<User>> TODOS =
            Loading.of(UserModel.INSTANCE, UserPath.ROOT).include(user -> user.todos());

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final Database database = Blog.open(driver);

    @Test
    void loadsARelationOfAllInstancesByOneStatement() {
        driver.answering(new Script().on(FROM_TODOS, Blog.todoRow(10, 2), Blog.todoRow(11, 1), Blog.todoRow(12, 2)));

        StepVerifier.create(TODOS.all(List.of(Blog.user(1), Blog.user(2), Blog.user(3)), database))
                .assertNext(user -> assertThat(user.todos().get()).containsExactly(Blog.todo(11, 1)))
                .assertNext(user -> assertThat(user.todos().get()).containsExactly(Blog.todo(10, 2), Blog.todo(12, 2)))
                .assertNext(user -> assertThat(user.todos().get()).isEmpty())
                .verifyComplete();

        assertThat(driver.brief()).containsExactly("OPEN READ", "SELECT todos", "CLOSE");
        assertThat(driver.argumentsOf(FROM_TODOS)).singleElement().satisfies(arguments -> assertThat(
                        arguments.object(0))
                .isEqualTo(List.of(Blog.id(1), Blog.id(2), Blog.id(3))));
    }

    @Test
    void keepsTheOtherHandles() {
        driver.answering(new Script().on("FROM \"profiles\"", Blog.profileRow(4, 1)));
        Loading<User, UserPath<User>> profile =
                Loading.of(UserModel.INSTANCE, UserPath.ROOT).include(user -> user.profile());

        StepVerifier.create(TODOS.one(Blog.user(1), database).flatMap(user -> profile.one(user, database)))
                .assertNext(user -> {
                    assertThat(user.todos().isLoaded()).isTrue();
                    assertThat(user.profile().get()).isPresent();
                })
                .verifyComplete();
    }

    @Test
    void takesAsManyInstancesAtATimeAsAQueryDoes() {
        List<User> five = List.of(Blog.user(1), Blog.user(2), Blog.user(3), Blog.user(4), Blog.user(5));

        StepVerifier.create(TODOS.all(five, database)).expectNextCount(5).verifyComplete();

        assertThat(driver.argumentsOf(FROM_TODOS))
                .extracting(arguments -> ((List<?>) arguments.object(0)).size())
                .containsExactly(3, 2);
    }

    @Test
    void readsKeysOfRelatedRowsFirst() {
        ScriptedDriver keyed = new ScriptedDriver(Profiles.KEYED);
        keyed.answering(new Script()
                .on("query users", new Arguments.Builder(1).object(Blog.id(1)).build()));

        StepVerifier.create(Loading.of(UserModel.INSTANCE, UserPath.ROOT)
                        .include(user -> user.todos(
                                todos -> todos.where(todo -> todo.user().email().eq("1@example.org"))))
                        .one(Blog.user(1), Blog.open(keyed)))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(keyed.brief()).containsExactly("OPEN READ", "query users", "query todos", "CLOSE");
    }

    @Test
    void joinsTheTransactionOfTheSubscription() {
        StepVerifier.create(database.transaction(transaction -> TODOS.one(Blog.user(1), database)))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(driver.brief()).containsExactly("OPEN WRITE", "BEGIN", "SELECT todos", "COMMIT", "CLOSE");
    }

    @Test
    void passesItsFailureOn() {
        DatabaseException failed = new DatabaseException("test", "1", null);
        driver.answering(new Script().fail(FROM_TODOS, failed));

        StepVerifier.create(TODOS.one(Blog.user(1), database)).verifyErrorMatches(error -> error == failed);

        assertThat(driver.open()).isZero();
    }

    @Test
    void isPlannedOnceForEachShape() {
        List<Flux<User>> loads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            loads.add(TODOS.all(List.of(Blog.user(i)), database));
        }

        StepVerifier.create(Flux.concat(loads)).expectNextCount(3).verifyComplete();

        assertThat(driver.prepared()).isOne();
    }

    @Test
    void showsItsPlan() {
        StepVerifier.create(TODOS.explain(database))
                .assertNext(plan -> assertThat(plan)
                        .contains("load into given User", "load User.todos of each window, many, by [0] = [1]"))
                .verifyComplete();
        assertThat(driver.log()).isEmpty();
    }
}
