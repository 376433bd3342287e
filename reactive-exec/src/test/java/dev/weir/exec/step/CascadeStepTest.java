package dev.weir.exec.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.DatabaseException;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.Users;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class CascadeStepTest {
    private static final String KEYS = "SELECT t0.\"id\" FROM \"users\"";
    private static final String DELETE_USERS = "DELETE FROM \"users\"";
    private static final String DELETE_TODOS = "DELETE FROM \"todos\"";
    private static final DatabaseException FAILED = new DatabaseException("test", "1", null);

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final Database database = Blog.open(driver);

    private Mono<Long> deleteByName() {
        return Users.where(user -> user.name().startsWith("A")).delete().exec(database);
    }

    private static Flux<dev.weir.core.value.Arguments> ids(int count) {
        return Flux.range(1, count).map(i -> new dev.weir.core.value.Arguments.Builder(1)
                .object(Blog.id(i))
                .build());
    }

    @Test
    void changesWhatDependsAndThenTheRowsThemselves() {
        driver.answering(new Script().on(KEYS, ids(2)).on(DELETE_USERS, Blog.number(2)));

        StepVerifier.create(deleteByName()).expectNext(2L).verifyComplete();

        assertThat(driver.brief())
                .containsExactly(
                        "OPEN WRITE",
                        "BEGIN",
                        "SELECT users",
                        "DELETE todos",
                        "UPDATE profiles",
                        "DELETE users",
                        "COMMIT",
                        "CLOSE");
        assertThat(driver.argumentsOf(DELETE_TODOS))
                .singleElement()
                .satisfies(arguments -> assertThat(arguments.object(1)).isEqualTo(List.of(Blog.id(1), Blog.id(2))));
    }

    @Test
    void takesAsManyKeysAtATimeAsTheDatabaseDoes() {
        driver.answering(new Script()
                .on(KEYS, ids(7))
                .inTurn(DELETE_USERS, Flux.just(Blog.number(3)), Flux.just(Blog.number(2)), Flux.just(Blog.number(1))));

        StepVerifier.create(deleteByName())
                .as("a row of the second part was deleted by another")
                .expectNext(6L)
                .verifyComplete();

        assertThat(driver.argumentsOf(DELETE_USERS))
                .extracting(arguments -> ((List<?>) arguments.object(1)).size())
                .containsExactly(3, 3, 1);
    }

    @Test
    void changesNothingWithoutAKey() {
        StepVerifier.create(deleteByName()).expectNext(0L).verifyComplete();

        assertThat(driver.brief()).containsExactly("OPEN WRITE", "BEGIN", "SELECT users", "COMMIT", "CLOSE");
    }

    @Test
    void readsNoKeysThatItKnows() {
        driver.answering(new Script().on(DELETE_USERS, Blog.number(1)));

        StepVerifier.create(Users.delete(Blog.user(1)).exec(database)).verifyComplete();

        assertThat(driver.brief())
                .containsExactly(
                        "OPEN WRITE", "BEGIN", "DELETE todos", "UPDATE profiles", "DELETE users", "COMMIT", "CLOSE");
    }

    @Test
    void undoesEverythingIfAChangeFails() {
        driver.answering(new Script().on(KEYS, ids(1)).fail("UPDATE \"profiles\"", FAILED));

        StepVerifier.create(deleteByName()).verifyErrorSatisfies(error -> assertThat(error)
                .isSameAs(FAILED)
                .satisfies(told -> assertThat(told.getSuppressed()[0]).hasMessageContaining("UPDATE \"profiles\"")));

        assertThat(driver.brief())
                .containsExactly(
                        "OPEN WRITE", "BEGIN", "SELECT users", "DELETE todos", "UPDATE profiles", "ROLLBACK", "CLOSE");
    }

    @Test
    void undoesEverythingIfCancelled() {
        driver.answering(new Script().on(KEYS, ids(1)).on(DELETE_TODOS, Flux.never()));

        deleteByName().subscribe().dispose();

        assertThat(driver.brief()).endsWith("DELETE todos", "CANCEL DELETE todos", "ROLLBACK", "CLOSE");
    }
}
