package dev.weir.exec;

import static dev.weir.exec.testing.Blog.newTodo;
import static dev.weir.exec.testing.Blog.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.value.Arguments;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.Todos;
import dev.weir.exec.testing.blog.UserCreate;
import dev.weir.exec.testing.blog.Users;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@Timeout(60)
class NonAtomicTest {
    private static List<UserCreate> users(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Blog::newUser).toList();
    }

    @Nested
    class WhereWritesAreGathered {
        private final ScriptedDriver driver = new ScriptedDriver(Profiles.KEYED);
        private final Database database = Blog.open(driver);

        private Flux<Arguments> ids(int count) {
            return Flux.range(1, count)
                    .map(i -> new Arguments.Builder(1).object(Blog.id(i)).build());
        }

        @Test
        void rowsAreInsertedOneByOneAndWithoutLimit() {
            StepVerifier.create(Users.createMany(users(5)).nonAtomic().exec(database))
                    .expectNextCount(5)
                    .verifyComplete();

            assertThat(driver.brief())
                    .containsExactly(
                            "OPEN WRITE", "put users", "put users", "put users", "put users", "put users", "CLOSE");
        }

        @Test
        void whatIsCreatedTogetherIsInsertedOneByOne() {
            StepVerifier.create(newUser(1)
                            .todos(newTodo(1), newTodo(2), newTodo(3), newTodo(4))
                            .nonAtomic()
                            .exec(database))
                    .expectNextCount(1)
                    .verifyComplete();

            assertThat(driver.brief())
                    .containsExactly(
                            "OPEN WRITE", "put users", "put todos", "put todos", "put todos", "put todos", "CLOSE");
        }

        @Test
        void rowsOfAQueryAreWrittenWithoutSettingThemAside() {
            driver.answering(new Script().on("query todos", ids(5)).on("delete todos", Blog.number(5)));

            StepVerifier.create(Todos.where(todo -> todo.userId().eq(Blog.id(9)))
                            .delete()
                            .nonAtomic()
                            .exec(database))
                    .expectNext(5L)
                    .verifyComplete();

            assertThat(driver.brief()).containsExactly("OPEN WRITE", "query todos", "delete todos", "CLOSE");
        }

        @Test
        void whatBelongsToADeletedOneIsDeletedBeforeIt() {
            driver.answering(new Script()
                    .on("get users", ids(1))
                    .on("query todos", ids(2))
                    .on("delete", Blog.number(1)));

            StepVerifier.create(Users.delete(Blog.user(1)).nonAtomic().exec(database))
                    .verifyComplete();

            assertThat(driver.brief())
                    .containsExactly(
                            "OPEN WRITE",
                            "get users",
                            "query todos",
                            "query profiles",
                            "delete todos",
                            "update profiles",
                            "delete users",
                            "CLOSE");
        }
    }

    @Nested
    class WhereTransactionsAreInteractive {
        private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
        private final Database database = Blog.open(driver);

        @Test
        void itDoesWithoutTheTransaction() {
            StepVerifier.create(Users.createMany(users(4)).nonAtomic().exec(database))
                    .expectNextCount(4)
                    .verifyComplete();

            assertThat(driver.brief()).containsExactly("OPEN WRITE", "INSERT users x3", "INSERT users", "CLOSE");
        }

        @Test
        void aDeleteDoesWithoutItToo() {
            driver.answering(new Script().on("DELETE FROM \"users\"", Blog.number(1)));

            StepVerifier.create(Users.delete(Blog.user(1)).nonAtomic().exec(database))
                    .verifyComplete();

            assertThat(driver.brief())
                    .containsExactly("OPEN WRITE", "DELETE todos", "UPDATE profiles", "DELETE users", "CLOSE");
        }

        @Test
        void thePlanIsTheSame() {
            StepVerifier.create(newUser(1).exec(database)).expectNextCount(1).verifyComplete();
            StepVerifier.create(newUser(2).nonAtomic().exec(database))
                    .expectNextCount(1)
                    .verifyComplete();

            assertThat(database.planCache().misses()).isOne();
        }
    }
}
