package dev.weir.exec.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.User;
import dev.weir.exec.testing.blog.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class ScalarStepTest {
    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final Database database = Blog.open(driver);

    @Test
    void counts() {
        driver.answering(new Script().on("COUNT(*)", Blog.number(12)));

        StepVerifier.create(Users.all().count(database)).expectNext(12L).verifyComplete();

        assertThat(driver.brief()).containsExactly("OPEN READ", "SELECT users", "CLOSE");
    }

    @Test
    void looksForARow() {
        driver.answering(new Script().inTurn("LIMIT 1", Flux.just(Blog.number(1)), Flux.empty()));

        StepVerifier.create(Users.all().exists(database)).expectNext(true).verifyComplete();
        StepVerifier.create(Users.all().exists(database)).expectNext(false).verifyComplete();
    }

    @Test
    void changesAndCounts() {
        driver.answering(new Script().on("UPDATE", Blog.number(4)));

        StepVerifier.create(
                        Users.where(user -> user.age().gt(1)).update().age(5).exec(database))
                .expectNext(4L)
                .verifyComplete();

        assertThat(driver.brief()).containsExactly("OPEN WRITE", "UPDATE users", "CLOSE");
    }

    @Test
    void readsWhatAChangeAnswers() {
        driver.answering(new Script().on("UPDATE", Blog.number(42)));

        StepVerifier.create(Users.update(Blog.user(1))
                        .age(age -> age.plus(1))
                        .exec(database)
                        .mapNotNull(User::age))
                .expectNext(42)
                .verifyComplete();
    }

    @Test
    void stopsWhatIsCancelled() {
        driver.answering(new Script().on("COUNT(*)", Flux.never()));

        Mono<Long> count = Users.all().count(database);
        count.subscribe().dispose();

        assertThat(driver.brief()).containsExactly("OPEN READ", "SELECT users", "CANCEL SELECT users", "CLOSE");
    }
}
