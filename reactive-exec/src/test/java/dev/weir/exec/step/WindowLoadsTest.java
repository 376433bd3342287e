package dev.weir.exec.step;

import static dev.weir.exec.testing.Texts.FROM_PROFILES;
import static dev.weir.exec.testing.Texts.FROM_TODOS;
import static dev.weir.exec.testing.Texts.FROM_USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.DatabaseException;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.Todo;
import dev.weir.exec.testing.blog.User;
import dev.weir.exec.testing.blog.Users;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@Timeout(60)
class WindowLoadsTest {
    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final List<Object> discarded = new ArrayList<>();

    private Flux<User> fetch() {
        return Users.all()
                .include(user -> user.todos().include(todo -> todo.user()))
                .include(user -> user.profile())
                .fetch(Blog.open(driver))
                .doOnDiscard(Todo.class, discarded::add);
    }

    @Test
    void loadsOneRelationAfterTheOther() {
        driver.answering(new Script().on(FROM_USERS, Blog.userRow(1)).on(FROM_PROFILES, Blog.profileRow(4, 1)));

        StepVerifier.create(fetch())
                .assertNext(user -> {
                    assertThat(user.todos().get()).isEmpty();
                    assertThat(user.profile().get().orElseThrow().id()).isEqualTo(4);
                })
                .verifyComplete();

        assertThat(driver.brief())
                .containsExactly("OPEN READ", "SELECT users", "SELECT todos", "SELECT profiles", "CLOSE");
    }

    @Test
    void loadsNothingAfterAFailure() {
        DatabaseException failed = new DatabaseException("test", "1", null);
        driver.answering(new Script().on(FROM_USERS, Blog.userRow(1)).fail(FROM_TODOS, failed));

        StepVerifier.create(fetch()).verifyErrorMatches(error -> error == failed);

        assertThat(driver.brief()).doesNotContain("SELECT profiles").endsWith("CLOSE");
    }

    @Test
    void discardsWhatWasLoadedIfANestedLoadIsCancelled() {
        driver.answering(new Script()
                .inTurn(FROM_USERS, Flux.just(Blog.userRow(1)), Flux.never())
                .on(FROM_TODOS, Blog.todoRow(10, 1), Blog.todoRow(11, 1)));

        fetch().subscribe().dispose();

        assertThat(discarded).containsExactly(Blog.todo(10, 1), Blog.todo(11, 1));
        assertThat(driver.open()).isZero();
    }
}
