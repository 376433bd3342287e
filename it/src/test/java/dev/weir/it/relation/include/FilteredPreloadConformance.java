package dev.weir.it.relation.include;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.stmt.table.Select;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.todos.Todo;
import dev.weir.it.shapes.rel.todos.Todos;
import dev.weir.it.shapes.rel.todos.User;
import dev.weir.it.shapes.rel.todos.UserModel;
import dev.weir.it.shapes.rel.todos.Users;
import java.util.List;
import java.util.stream.Stream;

/** Includes that load some of the related rows, in an order. */
final class FilteredPreloadConformance {
    @Conformance
    void preloadHasManyWithFilter(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "a", "b", "c");
        user(db, "Bob", "x");
        test.forget();

        List<User> users = ordered(
                test,
                db,
                Users.all().include(u -> u.todos(t -> t.where(x -> x.title().eq("b")))),
                found -> found.orderBy(u -> u.name().asc()),
                one -> one.name());

        assertThat(titles(users.get(0))).containsExactly("b");
        assertThat(titles(users.get(1))).isEmpty();
        assertThat(users).allMatch(user -> user.todos().isPartial());
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos");
    }

    @Conformance(requires = Feature.SORT)
    void preloadHasManyRepeatedFiltersOred(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "aaa", "aab", "bbb", "ccc");
        test.forget();

        User ada = only(Users.all()
                .include(u -> u.todos(
                        t -> t.where(x -> x.title().gt("aab").and(x.title().ne("ccc")))))
                .include(u -> u.todos(t ->
                        t.where(x -> x.title().eq("aab")).orderBy(x -> x.title().asc())))
                .get(db));

        assertThat(titles(ada)).containsExactly("aab", "bbb");
        assertThat(ada.todos().isPartial()).isTrue();
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos");
    }

    @Conformance
    void preloadHasManyBareAndFilteredLoadsAll(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "a", "b", "c");

        User bareFirst = only(Users.all()
                .include(u -> u.todos())
                .include(u -> u.todos(t -> t.where(x -> x.title().eq("b"))))
                .get(db));
        User bareLast = only(Users.all()
                .include(u -> u.todos(t -> t.where(x -> x.title().eq("b")).limit(1)))
                .include(u -> u.todos())
                .get(db));

        assertThat(titles(bareFirst)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(titles(bareLast)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(bareFirst.todos().isPartial()).isFalse();
        assertThat(bareLast.todos().isPartial()).isFalse();
    }

    @Conformance
    void preloadRequiredBelongsToFilterRejected(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        InvalidStatementException error = failure(
                InvalidStatementException.class,
                Todos.all()
                        .include(t -> t.user(u -> u.where(x -> x.name().eq("Ada"))))
                        .fetch(db));

        assertThat(error).hasMessageContaining("Todo.user").hasMessageContaining("Maybe");
        assertThat(test.ops()).isEmpty();
    }

    @Conformance(requires = Feature.SORT)
    void preloadHasManyFilterAndOrder(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "a", "b", "c");

        User ada = only(Users.all()
                .include(u -> u.todos(t ->
                        t.where(x -> x.title().ne("c")).orderBy(x -> x.title().desc())))
                .get(db));

        assertThat(titles(ada)).containsExactly("b", "a");
    }

    @Conformance(requires = Feature.SORT)
    void preloadHasManyRepeatedOrderingLastWins(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "b", "a", "c");

        User twice = only(Users.all()
                .include(u -> u.todos(t -> t.orderBy(x -> x.title().asc())))
                .include(u -> u.todos(t -> t.orderBy(x -> x.title().desc())))
                .get(db));
        assertThat(titles(twice)).containsExactly("c", "b", "a");
        test.forget();
        User bareLast = only(Users.all()
                .include(u -> u.todos(t -> t.orderBy(x -> x.title().asc())))
                .include(u -> u.todos())
                .get(db));

        assertThat(titles(bareLast)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos");
        assertThat(((Select) test.ran().get(1).statement()).orderBy()).isEmpty();
    }

    @Conformance
    void theFilterOfAnIncludeMayBeTrueForNobody(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "a");

        User ada = only(Users.all()
                .include(u -> u.todos(t -> t.where(x -> x.title().in(List.of()))))
                .get(db));

        assertThat(titles(ada)).isEmpty();
        assertThat(ada.todos().isPartial()).isTrue();
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void theFilterOfAnIncludeMaySpeakOfTheParent(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "Ada", "b");
        user(db, "Bob", "Ada", "Bob");

        List<User> users = ordered(
                test,
                db,
                Users.all()
                        .include(u ->
                                u.todos(t -> t.where(x -> x.title().eq(x.user().name())))),
                found -> found.orderBy(u -> u.name().asc()),
                one -> one.name());

        assertThat(users)
                .extracting(FilteredPreloadConformance::titles)
                .containsExactly(List.of("Ada"), List.of("Bob"));
    }

    private static List<String> titles(User user) {
        return user.todos().stream().map(Todo::title).toList();
    }

    private static void user(Database db, String name, String... titles) {
        only(Users.create()
                .name(name)
                .todos(Stream.of(titles)
                        .map(title -> Todos.create().title(title))
                        .toList())
                .exec(db));
    }
}
