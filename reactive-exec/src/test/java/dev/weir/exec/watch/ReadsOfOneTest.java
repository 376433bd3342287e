package dev.weir.exec.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.NPlusOne;
import dev.weir.core.error.NPlusOneException;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.TodoQuery;
import dev.weir.exec.testing.blog.Todos;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.exec.testing.blog.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@Timeout(60)
class ReadsOfOneTest {
    private final List<NPlusOneException> told = new ArrayList<>();
    private final Database database = Database.builder()
            .driver(new ScriptedDriver(Profiles.SQL))
            .models(UserModel.INSTANCE)
            .nPlusOne(NPlusOne.report(told::add).after(2))
            .build();

    /** Returns what is told of a statement that is run twice. */
    private Optional<String> told(Publisher<?> statement) {
        told.clear();
        StepVerifier.create(
                        NPlusOne.watch(Flux.from(statement).thenMany(statement).then()))
                .verifyComplete();
        return told.stream()
                .map(found -> found.getMessage().replaceAll("^.N_PLUS_ONE. | 2 times, one instance at a time|;.*", ""))
                .findFirst();
    }

    private static TodoQuery todosOfOne() {
        return Todos.where(todo -> todo.userId().eq(Blog.id(1)));
    }

    @Test
    void areByTheLinkOfOne() {
        String expected = "Todo was read by its userId: User.todos";

        assertThat(told(todosOfOne().fetch(database))).contains(expected);
        assertThat(told(todosOfOne().first(database))).contains(expected);
        assertThat(told(todosOfOne().one(database))).contains(expected);
        assertThat(told(todosOfOne()
                        .limit(3)
                        .orderBy(todo -> todo.title().asc())
                        .fetch(database)))
                .contains(expected);
        assertThat(told(todosOfOne().where(todo -> todo.done().eq(true)).fetch(database)))
                .as("under another condition, which an include takes as well")
                .contains(expected);
    }

    @Test
    void areByTheKeyOfOne() {
        assertThat(told(Users.byId(Blog.id(1)).fetch(database)))
                .contains("User was read by its id: Todo.user or Profile.user");
    }

    @Test
    void areNotAnythingElse() {
        assertThat(told(Users.all().fetch(database))).isEmpty();
        assertThat(told(Users.byEmail("e").fetch(database))).isEmpty();
        assertThat(told(Todos.byId(Blog.id(1)).fetch(database))).isEmpty();
        assertThat(told(Todos.where(todo -> todo.userId().in(List.of(Blog.id(1))))
                        .fetch(database)))
                .isEmpty();
        assertThat(told(Todos.where(todo -> todo.userId().ne(Blog.id(1))).fetch(database)))
                .isEmpty();
        assertThat(told(Todos.where(todo ->
                                todo.userId().eq(Blog.id(1)).or(todo.done().eq(true)))
                        .fetch(database)))
                .isEmpty();
        assertThat(told(Todos.where(todo -> todo.user().id().eq(Blog.id(1))).fetch(database)))
                .as("by a path")
                .isEmpty();
        assertThat(told(todosOfOne().where(todo -> todo.id().eq(Blog.id(2))).fetch(database)))
                .as("of one row of the link")
                .isEmpty();
    }

    @Test
    void areNotCountsOfThem() {
        assertThat(told(todosOfOne().count(database))).isEmpty();
        assertThat(told(todosOfOne().exists(database))).isEmpty();
    }
}
