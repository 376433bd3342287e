package dev.weir.it.relation;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
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
import java.util.List;
import java.util.Optional;

/** Links of two components, required and optional. */
final class VersionedUserConformance {
    @Conformance
    void compositeAssignExistingUserToTodo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User first = only(Users.create()
                .revision(1)
                .name("Ada")
                .todos(Todos.create().title("one"))
                .exec(db));
        User second = only(Users.create().revision(2).name("Ada").id(first.id()).exec(db));
        Todo todo = first.todos().get().get(0);

        Todo moved = only(Todos.update(todo).user(second).exec(db));

        assertThat(moved.userRevision()).isEqualTo(2);
        assertThat(all(Users.todos(first).fetch(db))).isEmpty();
        assertThat(all(Users.todos(second).fetch(db))).containsExactly(moved);
    }

    @Conformance
    void compositeFkBelongsToPreload(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User first = only(Users.create()
                .revision(1)
                .name("Ada")
                .todos(Todos.create().title("a"))
                .exec(db));
        User second = only(Users.create()
                .revision(2)
                .name("Bob")
                .id(first.id())
                .todos(Todos.create().title("b"))
                .exec(db));
        test.forget();

        List<Todo> todos = ordered(
                test,
                db,
                Todos.all().include(t -> t.user()),
                found -> found.orderBy(t -> t.title().asc()),
                one -> one.title());

        assertThat(todos).extracting(todo -> todo.user().get()).containsExactly(first, second);
        assertThat(test.ops()).containsExactly("SELECT todos", "SELECT users");
    }

    @Conformance
    void compositePreloadHasManyWithOptionalBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .revision(1)
                .name("Ada")
                .notes(Notes.create().title("a"), Notes.create().title("b"))
                .exec(db));
        only(Notes.create().title("orphan").exec(db));
        only(Notes.create().title("half").userId(ada.id()).exec(db));

        assertThat(only(Users.byIdAndRevision(ada.id(), 1)
                                .include(u -> u.notes())
                                .get(db))
                        .notes())
                .extracting(Note::title)
                .containsExactlyInAnyOrder("a", "b");
        List<Note> notes = ordered(
                test,
                db,
                Notes.all().include(n -> n.user()),
                found -> found.orderBy(n -> n.title().asc()),
                one -> one.title());
        assertThat(notes)
                .extracting(note -> note.user().get())
                .containsExactly(Optional.of(ada), Optional.of(ada), Optional.empty(), Optional.empty());
    }

    @Conformance
    void compositeDeleteWhenBelongsToOptional(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .revision(1)
                .name("Ada")
                .notes(
                        Notes.create().title("a"),
                        Notes.create().title("b"),
                        Notes.create().title("c"))
                .exec(db));
        User bob = only(Users.create()
                .revision(2)
                .name("Bob")
                .id(ada.id())
                .notes(Notes.create().title("d"))
                .exec(db));

        done(Users.delete(ada).exec(db));

        List<Note> notes = ordered(
                test, db, Notes.all(), found -> found.orderBy(n -> n.title().asc()), one -> one.title());
        assertThat(notes).extracting(Note::title).containsExactly("a", "b", "c", "d");
        assertThat(notes.subList(0, 3)).allMatch(note -> note.userId() == null && note.userRevision() == null);
        assertThat(all(Users.notes(bob).fetch(db))).containsExactly(notes.get(3));
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void halfALinkLeadsNowhere(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().revision(1).name("Ada").exec(db));
        Note half = only(Notes.create().title("half").userId(ada.id()).exec(db));

        assertThat(all(Notes.user(half).fetch(db))).isEmpty();
        assertThat(all(Users.notes(ada).fetch(db))).isEmpty();
        assertThat(all(Notes.where(n -> n.user().isPresent()).fetch(db))).isEmpty();
        assertThat(all(Notes.where(n -> n.user().isAbsent()).fetch(db))).containsExactly(half);
        assertThat(all(Users.where(u -> u.notes().isEmpty()).fetch(db))).containsExactly(ada);
    }

    @Conformance
    void losingTheUserClearsTheWholeLink(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .revision(1)
                .name("Ada")
                .notes(Notes.create().title("a"))
                .exec(db));
        Note note = ada.notes().get().get(0);

        Note alone = only(Notes.update(note).clearUser().exec(db));

        assertThat(alone.userId()).isNull();
        assertThat(alone.userRevision()).isNull();
        assertThat(only(Notes.getById(db, note.id()))).isEqualTo(alone);
    }
}
