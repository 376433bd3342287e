package dev.weir.it.relation.include;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.RelationNotLoadedException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.todos.Todo;
import dev.weir.it.shapes.rel.todos.Todos;
import dev.weir.it.shapes.rel.todos.User;
import dev.weir.it.shapes.rel.todos.UserModel;
import dev.weir.it.shapes.rel.todos.UserQuery;
import dev.weir.it.shapes.rel.todos.Users;
import java.util.List;
import java.util.stream.Stream;

/** The include of a has-many and of the belongs-to at its other end. */
final class PreloadConformance {
    @Conformance
    void basicHasManyAndBelongsToPreload(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "1", "2", "3");
        Todo first = ada.todos().get().get(0);

        User loaded = only(Users.byId(ada.id()).include(u -> u.todos()).get(db));

        assertThat(loaded.todos()).containsExactlyInAnyOrderElementsOf(ada.todos());
        assertThat(loaded.todos().isPartial()).isFalse();
        assertThat(only(Todos.byId(first.id()).include(t -> t.user()).get(db))
                        .user()
                        .get())
                .isEqualTo(ada);
    }

    @Conformance
    void preloadOnEmptyTable(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        assertThat(all(Users.all().include(u -> u.todos()).fetch(db))).isEmpty();
        assertThat(test.ops()).as("no children of nobody are asked for").containsExactly("SELECT users");
    }

    @Conformance
    void preloadOnEmptyQuery(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "1");
        test.forget();

        assertThat(all(Users.byName("foo").include(u -> u.todos()).fetch(db))).isEmpty();
        assertThat(test.ops()).containsExactly("SELECT users");
    }

    @Conformance
    void childrenGoToTheirOwnParents(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "a1", "a2");
        user(db, "Bob");
        user(db, "Cyd", "c1");
        test.forget();

        List<User> users = ordered(
                test,
                db,
                Users.all().include(u -> u.todos()),
                found -> found.orderBy(u -> u.name().asc()),
                one -> one.name());

        assertThat(users).extracting(User::name).containsExactly("Ada", "Bob", "Cyd");
        assertThat(users.get(0).todos()).extracting(Todo::title).containsExactlyInAnyOrder("a1", "a2");
        assertThat(users.get(1).todos()).isEmpty();
        assertThat(users.get(1).todos().isLoaded()).isTrue();
        assertThat(users.get(2).todos()).extracting(Todo::title).containsExactly("c1");
        assertThat(test.ops()).as("one statement for all parents").containsExactly("SELECT users", "SELECT todos");
    }

    @Conformance
    void aSharedParentIsAskedForOnce(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "1", "2", "3");
        user(db, "Bob", "4");
        test.forget();

        List<Todo> todos = ordered(
                test,
                db,
                Todos.all().include(t -> t.user()),
                found -> found.orderBy(t -> t.title().asc()),
                one -> one.title());

        assertThat(todos).extracting(todo -> todo.user().get().name()).containsExactly("Ada", "Ada", "Ada", "Bob");
        assertThat(todos.get(0).user().get())
                .isSameAs(todos.get(2).user().get())
                .isEqualTo(ada);
        assertThat(test.ops()).containsExactly("SELECT todos", "SELECT users");
        assertThat(test.ran().get(1).keys()).as("distinct keys").hasSize(2);
    }

    @Conformance
    void whatIsNotIncludedIsNotLoaded(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "1");

        User plain = only(Users.getById(db, ada.id()));
        Todo todo = only(Users.byId(ada.id()).include(u -> u.todos()).get(db))
                .todos()
                .get()
                .get(0);

        assertThat(plain.todos().isLoaded()).isFalse();
        assertThatExceptionOfType(RelationNotLoadedException.class)
                .isThrownBy(() -> plain.todos().get())
                .withMessageContaining("User.todos")
                .withMessageContaining(".include(u -> u.todos())")
                .satisfies(error -> assertThat(error.relation()).isEqualTo("User.todos"));
        assertThatExceptionOfType(RelationNotLoadedException.class)
                .isThrownBy(() -> todo.user().get())
                .withMessageContaining(".include(t -> t.user())");
        assertThat(plain).as("handles do not tell records apart").isEqualTo(ada);
    }

    @Conformance(requires = Feature.SORT)
    void includesGoWithEveryWayToReadInstances(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "a");
        user(db, "Bob", "b");
        UserQuery withTodos = Users.all().orderBy(u -> u.name().asc()).include(u -> u.todos());

        assertThat(only(withTodos.first(db)).todos()).extracting(Todo::title).containsExactly("a");
        assertThat(only(withTodos.where(u -> u.name().eq("Bob")).one(db)).todos())
                .extracting(Todo::title)
                .containsExactly("b");
        assertThat(all(withTodos.limit(1).offset(1).fetch(db)).get(0).todos())
                .extracting(Todo::title)
                .containsExactly("b");
        assertThat(only(withTodos.count(db))).isEqualTo(2);
        assertThat(only(withTodos.exists(db))).isTrue();
    }

    private static User user(Database db, String name, String... titles) {
        return only(Users.create()
                .name(name)
                .todos(Stream.of(titles)
                        .map(title -> Todos.create().title(title))
                        .toList())
                .exec(db));
    }
}
