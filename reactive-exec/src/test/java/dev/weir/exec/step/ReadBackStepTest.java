package dev.weir.exec.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.User;
import dev.weir.exec.testing.blog.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The driver gives nothing back after a write, and refuses a read before the write has ended. */
@Timeout(60)
class ReadBackStepTest {
    private static final String UPDATE = "UPDATE \"users\"";
    private static final String READ = "SELECT t1.\"age\" FROM \"users\"";
    private static final DatabaseException FAILED = new DatabaseException("test", "1", null);

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.KEYSET);

    private Mono<User> older() {
        return Users.update(Blog.user(7)).age(age -> age.plus(1)).exec(Blog.open(driver));
    }

    @Test
    void readsWhatTheDatabaseComputed() {
        driver.answering(new Script().on(UPDATE, Blog.number(1)).on(READ, Blog.number(8)));

        StepVerifier.create(older())
                .assertNext(user -> assertThat(user.age()).isEqualTo(8))
                .verifyComplete();

        assertThat(driver.brief())
                .containsExactly("OPEN WRITE", "BEGIN", "UPDATE users", "SELECT users", "COMMIT", "CLOSE");
        assertThat(driver.argumentsOf(READ)).singleElement().satisfies(arguments -> assertThat(arguments.object(0))
                .isEqualTo(Blog.id(7)));
    }

    @Test
    void readsNothingWhereNothingWasChanged() {
        driver.answering(new Script().on(UPDATE, Blog.number(0)));

        StepVerifier.create(older()).verifyError(RecordNotFoundException.class);

        assertThat(driver.brief()).containsExactly("OPEN WRITE", "BEGIN", "UPDATE users", "COMMIT", "CLOSE");
    }

    @Test
    void undoesTheChangeIfTheRowCannotBeRead() {
        driver.answering(new Script().on(UPDATE, Blog.number(1)).fail(READ, FAILED));

        StepVerifier.create(older()).verifyErrorMatches(error -> error == FAILED);

        assertThat(driver.brief()).endsWith("UPDATE users", "SELECT users", "ROLLBACK", "CLOSE");
    }

    @Test
    void changesAloneWhatIsKnownBeforehand() {
        driver.answering(new Script().on(UPDATE, Blog.number(1)));

        StepVerifier.create(Users.update(Blog.user(7)).age(30).exec(Blog.open(driver)))
                .assertNext(user -> assertThat(user.age()).isEqualTo(30))
                .verifyComplete();

        assertThat(driver.brief()).containsExactly("OPEN WRITE", "UPDATE users", "CLOSE");
    }
}
