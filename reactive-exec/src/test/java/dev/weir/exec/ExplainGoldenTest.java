package dev.weir.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.GoldenFile;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.ScriptedDriver;
import dev.weir.exec.testing.blog.ProfileModel;
import dev.weir.exec.testing.blog.TodoModel;
import dev.weir.exec.testing.blog.Todos;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.exec.testing.blog.Users;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Plans as users see them, with the text that is sent. */
class ExplainGoldenTest {
    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final Database database = Blog.open(driver);

    private static void verify(String name, Mono<String> plan) {
        StepVerifier.create(plan.doOnNext(text -> new GoldenFile("explain/" + name).verify(text)))
                .expectNextCount(1)
                .verifyComplete();
    }

    @AfterEach
    void sentNothing() {
        assertThat(driver.log()).isEmpty();
    }

    @Test
    void fetchByKey() {
        verify("fetch-by-key", Users.byId(Blog.id(1)).explain(database));
    }

    @Test
    void fetchByRelatedRows() {
        verify(
                "fetch-by-related-rows",
                Users.where(user -> user.todos().any(todo -> todo.done().isFalse()))
                        .orderBy(user -> user.name().asc())
                        .limit(10)
                        .explain(database));
    }

    @Test
    void fetchWithIncludes() {
        verify(
                "fetch-with-includes",
                Users.all()
                        .include(user -> user.todos(todos ->
                                todos.where(todo -> todo.done().isTrue()).include(todo -> todo.user())))
                        .include(user -> user.profile())
                        .explain(database));
    }

    @Test
    void fetchOfNothing() {
        verify(
                "fetch-of-nothing",
                Users.where(user -> user.name().in(List.of())).explain(database));
    }

    @Test
    void count() {
        verify(
                "count",
                database.statements().explain(new Query(UserModel.ID, Selection.all(), List.of(), Query.Answer.COUNT)));
    }

    @Test
    void exists() {
        verify(
                "exists",
                database.statements()
                        .explain(new Query(UserModel.ID, Selection.all(), List.of(), Query.Answer.EXISTS)));
    }

    @Test
    void update() {
        verify(
                "update",
                Users.where(user -> user.age().gt(17))
                        .update()
                        .age(age -> age.plus(1))
                        .explain(database));
    }

    @Test
    void updateOfAnInstance() {
        verify(
                "update-of-an-instance",
                Users.update(Blog.user(1)).name("Ada").age(age -> age.plus(1)).explain(database));
    }

    @Test
    void deleteWithCascade() {
        verify(
                "delete-with-cascade",
                Users.where(user -> user.name().startsWith("A")).delete().explain(database));
    }

    @Test
    void deleteOfFew() {
        verify(
                "delete-of-few",
                Todos.all()
                        .orderBy(todo -> todo.priority().asc())
                        .limit(5)
                        .delete()
                        .explain(database));
    }

    @Test
    void createWithChildren() {
        Create todo = new Create(
                TodoModel.ID,
                List.of(
                        TodoModel.Fields.ID.id(),
                        TodoModel.Fields.TITLE.id(),
                        TodoModel.Fields.DONE.id(),
                        TodoModel.Fields.PRIORITY.id()),
                List.of(),
                List.of());
        Create profile = new Create(ProfileModel.ID, List.of(ProfileModel.Fields.BIO.id()), List.of(), List.of());
        Create user = new Create(
                UserModel.ID,
                List.of(
                        UserModel.Fields.ID.id(),
                        UserModel.Fields.NAME.id(),
                        UserModel.Fields.EMAIL.id(),
                        UserModel.Fields.AGE.id(),
                        UserModel.Fields.STATUS.id()),
                List.of(),
                List.of(
                        new Create.Nested(UserModel.Relations.TODOS, todo),
                        new Create.Nested(UserModel.Relations.PROFILE, profile)));

        verify("create-with-children", database.statements().explain(user));
    }
}
