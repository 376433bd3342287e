package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.shapes.rel.owned.Todos;
import dev.weir.it.shapes.rel.owned.User;
import dev.weir.it.shapes.rel.owned.UserModel;
import dev.weir.it.shapes.rel.owned.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions on related rows: their keys are read first, in one access, and the rows then in another. */
class KeyedRelationsTest {
    private final Tables tables = new Tables();
    private Database db;

    @BeforeEach
    void open() {
        db = tables.open(UserModel.INSTANCE);
        user("Ada", "x", "y", "x");
        user("Bob", "y");
        user("Cyd");
        tables.forget();
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private User user(String name, String... todos) {
        User user = only(Users.create().name(name).motto(name).exec(db));
        for (String title : todos) {
            only(Todos.create().title(title).userId(user.id()).exec(db));
        }
        return user;
    }

    @Test
    void findsBySomethingThatBelongsToIt() {
        assertThat(all(Users.where(user -> user.todos().any(todo -> todo.title().eq("y")))
                        .fetch(db)))
                .extracting(User::name)
                .containsExactlyInAnyOrder("Ada", "Bob");
        assertThat(tables.ops()).containsExactly("QUERY todos.index_todos_by_title", "GET users");
    }

    @Test
    void findsEachOnce() {
        assertThat(only(Users.where(
                                user -> user.todos().any(todo -> todo.title().eq("x")))
                        .count(db)))
                .isOne();
    }

    @Test
    void asksForMoreOfWhatItFinds() {
        assertThat(all(Users.where(user -> user.todos()
                                .any(todo -> todo.title().eq("y"))
                                .and(user.name().startsWith("B")))
                        .fetch(db)))
                .extracting(User::name)
                .containsExactly("Bob");
    }

    @Test
    void findsNothingByNothing() {
        assertThat(all(Users.where(user -> user.todos().any(todo -> todo.title().eq("z")))
                        .include(user -> user.todos())
                        .fetch(db)))
                .isEmpty();
        assertThat(only(Users.where(
                                user -> user.todos().any(todo -> todo.title().eq("z")))
                        .exists(db)))
                .isFalse();
    }

    @Test
    void includesWhatBelongsToWhatItFinds() {
        assertThat(all(Users.where(user -> user.todos().any(todo -> todo.title().eq("y")))
                        .include(user -> user.todos())
                        .fetch(db)))
                .extracting(user -> user.todos().get().size())
                .containsExactlyInAnyOrder(3, 1);
        assertThat(tables.ops()).containsExactly("QUERY todos.index_todos_by_title", "GET users", "QUERY todos");
    }

    @Test
    void findsByTheOneItBelongsTo() {
        assertThat(all(Todos.where(todo -> todo.user().name().eq("Ada"))
                        .allowScan()
                        .fetch(db)))
                .hasSize(3);
        assertThat(tables.ops()).containsExactly("SCAN users", "QUERY todos");
    }

    @Test
    void refusesWhatWouldReadAllOfWhatIsRelated() {
        assertThat(failure(
                        UnsupportedByDatabaseException.class,
                        Todos.where(todo -> todo.user().name().eq("Ada")).fetch(db)))
                .hasMessageContaining("reads all of users")
                .hasMessageContaining("allowScan()");
        assertThat(tables.ops()).isEmpty();
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(failure(
                        UnsupportedByDatabaseException.class,
                        Users.where(user ->
                                        user.todos().none(todo -> todo.title().eq("y")))
                                .fetch(db)))
                .hasMessageContaining("related");
        assertThat(tables.ops()).isEmpty();
    }
}
