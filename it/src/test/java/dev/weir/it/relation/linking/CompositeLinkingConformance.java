package dev.weir.it.relation.linking;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.versions.Note;
import dev.weir.it.shapes.rel.versions.Notes;
import dev.weir.it.shapes.rel.versions.Todo;
import dev.weir.it.shapes.rel.versions.Todos;
import dev.weir.it.shapes.rel.versions.User;
import dev.weir.it.shapes.rel.versions.UserModel;
import dev.weir.it.shapes.rel.versions.Users;

/** Links of two components, and children whose key has two. */
final class CompositeLinkingConformance {

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void compositeAssociateNewUserWithTodoOnUpdateViaCreation(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Todo todo = user(db, 1, "a").todos().get().get(0);

        Todo moved = only(
                Todos.update(todo).user(Users.create().revision(2).name("new")).exec(db));

        assertThat(moved.userRevision()).isEqualTo(2);
        assertThat(moved.user().get().name()).isEqualTo("new");
        assertThat(only(Todos.getById(db, todo.id()))).isEqualTo(moved);
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void compositeAssociateNewUserWithTodoOnUpdateQueryViaCreation(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Todo todo = user(db, 1, "a").todos().get().get(0);

        assertThat(only(Todos.byId(todo.id())
                        .update()
                        .user(Users.create().revision(2).name("new"))
                        .title("b")
                        .exec(db)))
                .isOne();

        Todo moved = only(Todos.byId(todo.id()).include(t -> t.user()).get(db));
        assertThat(moved.title()).isEqualTo("b");
        assertThat(moved.user().get().name()).isEqualTo("new");
    }

    @Conformance
    void compositeAssignTodoThatAlreadyHasUserOnUpdate(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User first = user(db, 1, "a");
        User second = user(db, 2);

        only(Users.update(second)
                .todos(todos -> todos.link(first.todos().get()))
                .exec(db));

        assertThat(all(Users.todos(first).fetch(db))).isEmpty();
        assertThat(all(Users.todos(second).fetch(db))).extracting(Todo::title).containsExactly("a");
    }

    @Conformance
    void compositeReassignRelationRequiredBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User first = user(db, 1, "a");
        User second = user(db, 2);

        assertThat(only(Users.todos(second).link(first.todos().get()).exec(db))).isOne();

        assertThat(all(Users.todos(first).fetch(db))).isEmpty();
        assertThat(only(Users.todos(second).get(db)).userRevision()).isEqualTo(2);
    }

    @Conformance
    void anUnlinkedNoteLosesTheWholeLink(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .revision(1)
                .name("Ada")
                .notes(Notes.create().title("n"))
                .exec(db));
        Note note = ada.notes().get().get(0);

        assertThat(only(Users.notes(ada).unlink(note).exec(db))).isOne();

        Note left = only(Notes.getById(db, note.id()));
        assertThat(left.userId()).isNull();
        assertThat(left.userRevision()).isNull();
    }

    @Conformance
    void compositeAssignTodoToUserOnUpdateQuery(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.rel.owned.UserModel.INSTANCE);
        var ada = owner(db, "Ada");

        assertThat(only(dev.weir.it.shapes.rel.owned.Users.byId(ada.id())
                        .update()
                        .todos(todos -> todos.create(
                                dev.weir.it.shapes.rel.owned.Todos.create().title("new")))
                        .exec(db)))
                .isOne();

        assertThat(only(dev.weir.it.shapes.rel.owned.Users.todos(ada).get(db)).title())
                .isEqualTo("new");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void compositeAddRemoveSingleRelationRequiredBelongsTo(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.rel.owned.UserModel.INSTANCE);
        var ada = owner(db, "Ada", "1", "2", "3");
        var todos = ada.todos().get();
        test.forget();

        assertThat(only(dev.weir.it.shapes.rel.owned.Users.todos(ada)
                        .unlink(todos.get(1))
                        .exec(db)))
                .isOne();

        test.assertOps("DELETE todos");
        assertThat(maybe(dev.weir.it.shapes.rel.owned.Todos.findByUserIdAndId(
                        db, ada.id(), todos.get(1).id())))
                .isEmpty();
        test.forget();
        assertThat(only(dev.weir.it.shapes.rel.owned.Users.todos(ada)
                        .unlink(todos.get(0), todos.get(2))
                        .exec(db)))
                .isEqualTo(2);
        test.assertOps("BEGIN", "DELETE todos", "DELETE todos", "COMMIT");
    }

    private static User user(Database db, long revision, String... titles) {
        return only(Users.create()
                .revision(revision)
                .name("Ada")
                .todos(java.util.stream.Stream.of(titles)
                        .map(title -> Todos.create().title(title))
                        .toList())
                .exec(db));
    }

    private static dev.weir.it.shapes.rel.owned.User owner(Database db, String name, String... titles) {
        return only(dev.weir.it.shapes.rel.owned.Users.create()
                .name(name)
                .todos(java.util.stream.Stream.of(titles)
                        .map(title ->
                                dev.weir.it.shapes.rel.owned.Todos.create().title(title))
                        .toList())
                .exec(db));
    }
}
