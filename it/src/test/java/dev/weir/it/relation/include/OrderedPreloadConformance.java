package dev.weir.it.relation.include;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.flags.Todo;
import dev.weir.it.shapes.rel.flags.TodoCreate;
import dev.weir.it.shapes.rel.flags.TodoQuery;
import dev.weir.it.shapes.rel.flags.TodoStage;
import dev.weir.it.shapes.rel.flags.Todos;
import dev.weir.it.shapes.rel.flags.User;
import dev.weir.it.shapes.rel.flags.UserModel;
import dev.weir.it.shapes.rel.flags.Users;
import java.util.List;
import java.util.function.UnaryOperator;

/** Order and limit of an include, which count for each parent. */
final class OrderedPreloadConformance {
    @Conformance(requires = Feature.SORT)
    void preloadHasManyOrderedPerParent(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(titles(
                        db,
                        t -> t.orderBy(x -> x.priority().desc(), x -> x.title().asc())))
                .containsExactly(List.of("a", "b", "c"), List.of("x", "y", "z"));
        assertThat(titles(db, t -> t.orderBy(x -> x.priority().desc())
                        .orderBy(x -> x.title().asc())))
                .containsExactly(List.of("a", "b", "c"), List.of("x", "y", "z"));
    }

    @Conformance(requires = Feature.WINDOW_FUNCTIONS)
    void aLimitCountsForEachParent(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);
        test.forget();

        assertThat(titles(db, t -> t.orderBy(x -> x.title().asc()).limit(2)))
                .containsExactly(List.of("a", "b"), List.of("x", "y"));
        assertThat(test.ops()).as("one statement for all parents").containsExactly("SELECT users", "SELECT todos");
        assertThat(titles(db, t -> t.orderBy(x -> x.title().asc()).limit(2).offset(2)))
                .containsExactly(List.of("c"), List.of("z"));
        assertThat(titles(db, t -> t.orderBy(x -> x.title().asc()).offset(1)))
                .containsExactly(List.of("b", "c"), List.of("y", "z"));
        assertThat(titles(db, t -> t.orderBy(x -> x.title().desc()).limit(1)))
                .containsExactly(List.of("c"), List.of("z"));
        assertThat(titles(db, t -> t.limit(0))).containsExactly(List.of(), List.of());
    }

    @Conformance(requires = Feature.WINDOW_FUNCTIONS)
    void aLimitComesAfterTheFilter(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(titles(db, t -> t.where(x -> x.priority().eq(1L))
                        .orderBy(x -> x.title().asc())
                        .limit(1)))
                .containsExactly(List.of("c"), List.of("y"));
    }

    @Conformance(requires = Feature.WINDOW_FUNCTIONS)
    void aLimitedIncludeIsPartialAndGoesOn(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);
        test.forget();

        List<User> users = all(Users.all()
                .orderBy(u -> u.name().asc())
                .include(u ->
                        u.todos(t -> t.orderBy(x -> x.title().asc()).limit(2).include(x -> x.user())))
                .fetch(db));

        assertThat(users).allMatch(user -> user.todos().isPartial());
        assertThat(users).allMatch(user -> user.todos().stream()
                .allMatch(t -> t.user().get().equals(user)));
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos", "SELECT users");
    }

    private static List<List<String>> titles(Database db, UnaryOperator<TodoQuery> todos) {
        return all(Users.all()
                        .orderBy(u -> u.name().asc())
                        .include(u -> u.todos(todos))
                        .fetch(db))
                .stream()
                .map(user -> user.todos().stream().map(Todo::title).toList())
                .toList();
    }

    private static void fill(Database db) {
        only(Users.create()
                .name("Ada")
                .todos(todo("b", 2), todo("a", 2), todo("c", 1))
                .exec(db));
        only(Users.create()
                .name("Bob")
                .todos(todo("z", 1), todo("y", 1), todo("x", 3))
                .exec(db));
    }

    private static TodoStage.NeedsUser<TodoCreate> todo(String title, long priority) {
        return Todos.create().title(title).complete(false).priority(priority);
    }
}
