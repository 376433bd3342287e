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

    @Test
    void tellsWhatWentWrong() {
        driver.answering(new Script().on(FROM_USERS, rows(1).concatWith(Mono.error(FAILED))));

        StepVerifier.create(counted())
                .expectNext(Tuples.of(100L, Blog.user(1)))
                .verifyErrorMatches(error -> error == FAILED);
    }
}
