package dev.weir.exec.step;

import static dev.weir.exec.testing.Texts.FROM_USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.DatabaseException;
import dev.weir.core.value.Arguments;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.Users;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class ValuesStepTest {
    private static final DatabaseException FAILED = new DatabaseException("test", "1", null);

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final List<Long> requests = new ArrayList<>();

    private Flux<Arguments> rows(int count) {
        return Flux.range(1, count)
                .map(n -> new Arguments.Builder(1).object("name " + n).build())
                .doOnRequest(requests::add);
    }

    private Flux<String> names() {
        return Users.all().select(user -> user.name()).fetch(Blog.open(driver));
    }

    @Test
    void passesDemandOnAndRowsThrough() {
        driver.answering(new Script().on(FROM_USERS, rows(10)));

        StepVerifier.create(names(), 0)
                .expectSubscription()
                .then(() -> assertThat(requests).isEmpty())
                .thenRequest(1)
                .expectNext("name 1")
                .thenRequest(2)
                .expectNext("name 2", "name 3")
                .thenCancel()
                .verify();

        assertThat(requests).containsExactly(1L, 2L);
        assertThat(driver.brief()).containsExactly("OPEN READ", "SELECT users", "CANCEL SELECT users", "CLOSE");
    }

    @Test
    void tellsWhatWentWrong() {
        driver.answering(new Script().on(FROM_USERS, rows(1).concatWith(Mono.error(FAILED))));

        StepVerifier.create(names()).expectNext("name 1").verifyErrorMatches(error -> error == FAILED);
    }

    @Test
    void anErrorOfTheFunctionEndsTheResult() {
        Arguments row = Blog.userRow(1);
        driver.answering(new Script()
                .on(
                        FROM_USERS,
                        Flux.just(new Arguments.Builder(row.size() + 1)
                                .all(row)
                                .object("name 1")
                                .build())));

        StepVerifier.create(Users.all()
                        .select(user -> user.name(), user -> user)
                        .as((name, user) -> {
                            throw new IllegalStateException(name);
                        })
                        .fetch(Blog.open(driver)))
                .verifyErrorMessage("name 1");
    }
}
