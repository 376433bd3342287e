package dev.weir.it.relation;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.todos.Todo;
import dev.weir.it.shapes.rel.todos.TodoCreate;
import dev.weir.it.shapes.rel.todos.Todos;
import dev.weir.it.shapes.rel.todos.User;
import dev.weir.it.shapes.rel.todos.UserModel;
import dev.weir.it.shapes.rel.todos.UserQuery;
import dev.weir.it.shapes.rel.todos.Users;
import java.util.List;
import java.util.stream.Stream;

/** The todos of one user, as a scope: found, counted, created, changed and deleted there, and nowhere else. */
final class ScopeConformance {
    @Conformance
    void scopedFindById(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada");
        User bob = user(db, "Bob");
        Todo todo = only(Users.todos(ada).create().title("one").exec(db));

        assertThat(only(Users.todos(ada).where(t -> t.id().eq(todo.id())).get(db)))
                .isEqualTo(todo);
        assertThat(only(Users.todos(bob).where(t -> t.id().eq(todo.id())).exists(db)))
                .isFalse();
        failure(
                RecordNotFoundException.class,
                Users.todos(bob).where(t -> t.id().eq(todo.id())).get(db));
        assertThat(only(Users.byId(ada.id())
                        .todos()
                        .where(t -> t.id().eq(todo.id()))
                        .get(db)))
                .isEqualTo(todo);
        assertThat(only(Users.todos(bob)
                        .where(t -> t.id().eq(todo.id()))
                        .delete()
                        .exec(db)))
                .as("a child of another parent is not touched")
                .isZero();
        assertThat(only(Todos.getById(db, todo.id()))).isEqualTo(todo);
    }

    @Conformance(requires = Feature.SORT)
    void aScopeAnswersWhatAQueryAnswers(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "b", "a");
        User bob = user(db, "Bob", "c");
        User cyd = user(db, "Cyd");

        assertThat(titles(ordered(
                        test,
                        db,
                        Users.todos(ada),
                        found -> found.orderBy(t -> t.title().asc()),
                        one -> one.title())))
                .containsExactly("a", "b");
        assertThat(only(Users.todos(ada).count(db))).isEqualTo(2);
        assertThat(only(Users.todos(bob).get(db)).title()).isEqualTo("c");
        assertThat(only(Users.todos(bob).exists(db))).isTrue();
        assertThat(only(Users.todos(cyd).exists(db))).isFalse();
        failure(NonUniqueResultException.class, Users.todos(ada).one(db));
        assertThat(only(Users.todos(ada).orderBy(t -> t.title().desc()).first(db))
                        .title())
                .isEqualTo("b");
        assertThat(titles(all(Users.todos(ada)
                        .orderBy(t -> t.title().asc())
                        .limit(1)
                        .offset(1)
                        .fetch(db))))
                .containsExactly("b");
    }

    @Conformance
    void aScopeCreatesItsOwn(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada");
        test.forget();

        Todo todo = only(Users.todos(ada).create().title("one").exec(db));

        assertThat(todo.userId()).isEqualTo(ada.id());
        assertThat(test.ops()).as("one row needs no transaction").containsExactly("INSERT todos");
        List<TodoCreate> more = List.of(
                Users.todos(ada).create().title("two"),
                Users.todos(ada).create().title("three"));
        assertThat(titles(all(Todos.createMany(more).exec(db)))).containsExactly("two", "three");
        assertThat(only(Users.todos(ada).count(db))).isEqualTo(3);
    }

    @Conformance
    void aScopeChangesItsOwn(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a", "b");
        User bob = user(db, "Bob", "a");

        assertThat(only(Users.todos(ada).update().title("done").exec(db))).isEqualTo(2);
        assertThat(only(Users.todos(ada)
                        .where(t -> t.title().eq("a"))
                        .update()
                        .title("x")
                        .exec(db)))
                .isZero();

        assertThat(titles(all(Users.todos(ada).fetch(db)))).containsExactly("done", "done");
        assertThat(titles(all(Users.todos(bob).fetch(db)))).containsExactly("a");
    }

    @Conformance
    void aScopeDeletesItsOwn(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a", "b");
        User bob = user(db, "Bob", "a");

        assertThat(only(Users.todos(ada).where(t -> t.title().eq("a")).delete().exec(db)))
                .isOne();
        assertThat(titles(ordered(
                        test,
                        db,
                        Todos.all(),
                        found -> found.orderBy(t -> t.title().asc()),
                        one -> one.title())))
                .containsExactly("a", "b");
        assertThat(only(Users.todos(ada).delete().exec(db))).isOne();
        assertThat(titles(all(Todos.all().fetch(db)))).containsExactly("a");
        assertThat(only(Users.todos(bob).count(db))).isOne();
    }

    @Conformance(requires = Feature.SORT)
    void theTodosOfAQueryAreAScopeToo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "a", "b");
        user(db, "Alan", "c");
        User bob = user(db, "Bob", "d");
        UserQuery withA = Users.where(u -> u.name().startsWith("A"));

        assertThat(titles(all(withA.todos().orderBy(t -> t.title().asc()).fetch(db))))
                .containsExactly("a", "b", "c");
        assertThat(only(withA.todos().count(db))).isEqualTo(3);
        assertThat(only(withA.todos().update().title("x").exec(db))).isEqualTo(3);
        assertThat(only(withA.todos().where(t -> t.title().eq("d")).exists(db))).isFalse();
        assertThat(only(withA.todos().delete().exec(db))).isEqualTo(3);
        assertThat(titles(all(Todos.all().fetch(db)))).containsExactly("d");
        assertThat(only(Users.todos(bob).count(db))).isOne();
    }

    @Conformance(requires = Feature.SORT)
    void theTodosOfSomeUsersFollowOrderAndLimit(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "a");
        user(db, "Bob", "b");
        user(db, "Cyd", "c");
        UserQuery last = Users.all().orderBy(u -> u.name().desc()).limit(1);

        assertThat(titles(all(last.todos().fetch(db)))).containsExactly("c");
        assertThat(only(last.todos().delete().exec(db))).isOne();
        assertThat(titles(all(Todos.all().orderBy(t -> t.title().asc()).fetch(db))))
                .containsExactly("a", "b");
    }

    @Conformance
    void assignExistingUserToTodo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a");
        User bob = user(db, "Bob");
        Todo todo = only(Users.todos(ada).include(t -> t.user()).get(db));

        Todo moved = only(Todos.update(todo).user(bob).exec(db));

        assertThat(moved.userId()).isEqualTo(bob.id());
        assertThat(moved.user().isLoaded())
                .as("what was loaded is not there any more")
                .isFalse();
        assertThat(all(Users.todos(ada).fetch(db))).isEmpty();
        assertThat(all(Users.todos(bob).fetch(db))).containsExactly(moved);
    }

    private static User user(Database db, String name, String... titles) {
        return only(Users.create()
                .name(name)
                .todos(Stream.of(titles)
                        .map(title -> Todos.create().title(title))
                        .toList())
                .exec(db));
    }

    private static List<String> titles(List<Todo> todos) {
        return todos.stream().map(Todo::title).toList();
    }
}
