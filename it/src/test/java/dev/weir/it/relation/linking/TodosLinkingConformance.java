package dev.weir.it.relation.linking;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.todos.Todo;
import dev.weir.it.shapes.rel.todos.TodoCreate;
import dev.weir.it.shapes.rel.todos.TodoStage;
import dev.weir.it.shapes.rel.todos.Todos;
import dev.weir.it.shapes.rel.todos.User;
import dev.weir.it.shapes.rel.todos.UserModel;
import dev.weir.it.shapes.rel.todos.Users;
import java.util.List;
import java.util.Set;

/** Todos that cannot be without a user: what is unlinked is deleted. */
final class TodosLinkingConformance {

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void hasManyInsertOnUpdate(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice");
        test.forget();

        User bob = only(Users.update(alice)
                .name("Bob")
                .todos(todos -> todos.create(todo("new")))
                .exec(db));

        test.assertOps("BEGIN", "UPDATE users", "INSERT todos", "COMMIT");
        assertThat(bob.name()).isEqualTo("Bob");
        assertThat(bob.todos().isLoaded()).as("what is not known").isFalse();
        assertThat(only(Users.getById(db, alice.id())).name()).isEqualTo("Bob");
        assertTodos(db, alice, "new");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void anUpdateReplacesAllTodos(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "a", "b", "c");
        User bob = user(db, "Bob", "x", "y");

        User changed = only(Users.update(alice)
                .name("Al")
                .todos(todos -> todos.create(todo("new")).replace(Set.of(todo(alice, 0), todo(bob, 0))))
                .exec(db));

        assertThat(changed.name()).isEqualTo("Al");
        assertTodos(db, alice, "a", "new", "x");
        assertTodos(db, bob, "y");

        only(Users.update(alice).todos(todos -> todos.replace(List.of())).exec(db));

        assertTodos(db, alice);
        assertTodos(db, bob, "y");
    }

    @Conformance
    void oneNewTodoNeedsNoUnit(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice");
        test.forget();

        only(Users.update(alice).todos(todos -> todos.create(todo("new"))).exec(db));

        test.assertOps("SELECT users", "INSERT todos");
        assertTodos(db, alice, "new");
    }

    @Conformance
    void hasManyApplyMultipleInserts(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice");
        test.forget();

        only(Users.update(alice)
                .todos(todos -> todos.create(List.of(todo("a"), todo("b"))).create(t -> t.title("c")))
                .exec(db));

        test.assertOps("SELECT users", "INSERT todos");
        assertTodos(db, alice, "a", "b", "c");
    }

    @Conformance
    void updateMacroHasManyInsert(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "there");

        only(Users.update(alice)
                .todos(todos -> todos.create(todo("first")).create(t -> t.title("second")))
                .exec(db));

        assertTodos(db, alice, "there", "first", "second");
    }

    @Conformance
    void hasManyUpdateRemove(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "a");
        User bob = user(db, "Bob", "b");
        test.forget();

        only(Users.update(alice).todos(todos -> todos.unlink(todo(alice, 0))).exec(db));

        test.assertOps("SELECT users", "DELETE todos");
        assertTodos(db, alice);
        assertTodos(db, bob, "b");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void hasManyApplyInsertAndRemove(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "old");
        test.forget();

        only(Users.update(alice)
                .todos(todos -> todos.create(todo("new")).unlink(todo(alice, 0)))
                .exec(db));

        test.assertOps("BEGIN", "SELECT users", "DELETE todos", "INSERT todos", "COMMIT");
        assertTodos(db, alice, "new");
        assertThat(only(Todos.all().count(db))).isOne();
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void hasManyApplyRemoveThenInsert(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "old");
        test.forget();

        only(Users.update(alice)
                .todos(todos -> todos.unlink(todo(alice, 0)).create(todo("new")))
                .exec(db));

        test.assertOps("BEGIN", "SELECT users", "DELETE todos", "INSERT todos", "COMMIT");
        assertTodos(db, alice, "new");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void hasManyApplyTwoInsertsAndRemove(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "old");

        only(Users.update(alice)
                .todos(todos -> todos.create(todo("a")).create(todo("b")).unlink(todo(alice, 0)))
                .exec(db));

        assertTodos(db, alice, "a", "b");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void hasManyApplyMultipleRemoves(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "1", "keep", "2");
        test.forget();

        only(Users.update(alice)
                .todos(todos -> todos.unlink(todo(alice, 0), todo(alice, 2)))
                .exec(db));

        assertOpsOnTables(test, "SELECT users", "DELETE todos");
        assertTodos(db, alice, "keep");
        assertThat(only(Todos.all().count(db))).isOne();
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void hasManyApplyNested(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "old1", "old2");

        only(Users.update(alice)
                .todos(todos -> todos.create(List.of(todo("a"), todo("b"))))
                .todos(todos -> todos.unlink(alice.todos().get()).create(todo("c")))
                .exec(db));

        assertTodos(db, alice, "a", "b", "c");
    }

    @Conformance
    void addRemoveSingleRelationRequiredBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "1", "2", "3");
        test.forget();

        assertThat(only(Users.todos(alice).unlink(todo(alice, 1)).exec(db))).isOne();

        test.assertOps("DELETE todos");
        assertTodos(db, alice, "1", "3");
        assertThat(only(Todos.all().count(db))).isEqualTo(2);
    }

    @Conformance
    void reassignRelationRequiredBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "a");
        User bob = user(db, "Bob");
        test.forget();

        assertThat(only(Users.todos(bob).link(todo(alice, 0)).exec(db))).isOne();

        test.assertOps("UPDATE todos");
        assertTodos(db, alice);
        assertTodos(db, bob, "a");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void assignTodoThatAlreadyHasUserOnCreate(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "old", "kept");
        Todo old = todo(alice, 0);
        test.forget();

        User bob = only(Users.create()
                .name("Bob")
                .todos(todo("first"))
                .todos(old)
                .todos(todo("last"))
                .exec(db));

        test.assertOps("BEGIN", "INSERT users", "INSERT todos", "UPDATE todos", "COMMIT");
        assertThat(bob.todos())
                .as("in the order given")
                .extracting(Todo::title)
                .containsExactly("first", "old", "last");
        assertThat(bob.todos()).allMatch(todo -> todo.userId().equals(bob.id()));
        assertThat(all(Users.todos(bob).fetch(db))).containsExactlyInAnyOrderElementsOf(bob.todos());
        assertTodos(db, alice, "kept");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void aCreateTakesListsOfNewTodosAndOfThoseThatAreThere(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "1", "2", "kept");
        List<Todo> taken = alice.todos().get().subList(0, 2);
        test.forget();

        User bob = only(Users.create()
                .name("Bob")
                .todos(List.of(todo("new"), todo("newer")))
                .todos(taken)
                .exec(db));

        test.assertOps("BEGIN", "INSERT users", "INSERT todos", "UPDATE todos", "COMMIT");
        assertThat(bob.todos()).extracting(Todo::title).containsExactly("new", "newer", "1", "2");
        assertThat(all(Users.todos(bob).fetch(db))).containsExactlyInAnyOrderElementsOf(bob.todos());
        assertTodos(db, alice, "kept");
    }

    @Conformance
    void assignTodoThatAlreadyHasUserOnUpdate(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "a");
        User bob = user(db, "Bob");
        test.forget();

        only(Users.update(bob).todos(todos -> todos.link(todo(alice, 0))).exec(db));

        test.assertOps("SELECT users", "UPDATE todos");
        assertTodos(db, alice);
        assertTodos(db, bob, "a");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void associateNewUserWithTodoOnUpdateViaCreation(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Todo todo = todo(user(db, "Alice", "a"), 0);
        test.forget();

        Todo moved = only(Todos.update(todo).user(Users.create().name("Bob")).exec(db));

        test.assertOps("BEGIN", "INSERT users", "UPDATE todos", "COMMIT");
        assertThat(moved.user().get().name()).isEqualTo("Bob");
        assertThat(moved.userId()).isEqualTo(moved.user().get().id());
        assertThat(only(Todos.getById(db, todo.id()))).isEqualTo(moved);
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void associateNewUserWithTodoOnUpdateQueryViaCreation(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Todo todo = todo(user(db, "Alice", "a"), 0);
        test.forget();

        assertThat(only(Todos.byId(todo.id())
                        .update()
                        .user(Users.create().name("Bob"))
                        .exec(db)))
                .isOne();

        test.assertOps("BEGIN", "SELECT todos", "INSERT users", "UPDATE todos", "COMMIT");
        assertThat(only(Todos.byId(todo.id()).include(t -> t.user()).get(db))
                        .user()
                        .get()
                        .name())
                .isEqualTo("Bob");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void severalAreLinkedByOneStatement(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "a", "b");
        User bob = user(db, "Bob", "c");
        test.forget();

        assertThat(only(Users.todos(bob).link(alice.todos().get()).exec(db))).isEqualTo(2);

        test.assertOps("BEGIN", "UPDATE todos", "COMMIT");
        assertTodos(db, bob, "a", "b", "c");
        assertTodos(db, alice);
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void replacingLeavesTheGivenOnly(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = user(db, "Alice", "kept", "old1", "old2");
        User bob = user(db, "Bob", "moved", "stays");
        test.forget();

        assertThat(only(Users.todos(alice)
                        .replace(List.of(todo(alice, 0), todo(bob, 0)))
                        .exec(db)))
                .as("rows unlinked and linked")
                .isEqualTo(4);

        test.assertOps("BEGIN", "DELETE todos", "UPDATE todos", "COMMIT");
        assertTodos(db, alice, "kept", "moved");
        assertTodos(db, bob, "stays");
        assertThat(only(Users.todos(alice).replace(List.of()).exec(db))).isEqualTo(2);
        assertTodos(db, alice);
        assertTodos(db, bob, "stays");
    }

    /** Where rows are changed by their keys, changing several is a unit of its own. */
    static void assertOpsOnTables(TestDb test, String... expected) {
        if (test.has(Feature.RELATIONAL_QUERY)) {
            test.assertOps(expected);
        }
    }

    static TodoStage.NeedsUser<TodoCreate> todo(String title) {
        return Todos.create().title(title);
    }

    static Todo todo(User user, int index) {
        return user.todos().get().get(index);
    }

    static User user(Database db, String name, String... titles) {
        return only(Users.create()
                .name(name)
                .todos(List.of(titles).stream()
                        .map(TodosLinkingConformance::todo)
                        .toList())
                .exec(db));
    }

    static void assertTodos(Database db, User user, String... titles) {
        assertThat(all(Users.todos(user).fetch(db))).extracting(Todo::title).containsExactlyInAnyOrder(titles);
    }
}
