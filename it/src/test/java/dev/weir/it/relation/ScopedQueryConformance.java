package dev.weir.it.relation;

import static dev.weir.it.harness.Found.sorted;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.scoped.Task;
import dev.weir.it.shapes.rel.scoped.Tasks;
import dev.weir.it.shapes.rel.scoped.Todo;
import dev.weir.it.shapes.rel.scoped.Todos;
import dev.weir.it.shapes.rel.scoped.User;
import dev.weir.it.shapes.rel.scoped.UserModel;
import dev.weir.it.shapes.rel.scoped.Users;
import java.util.List;
import java.util.stream.IntStream;

/** Comparisons within the todos and the tasks of a user; those have a key of one component, these of two. */
final class ScopedQueryConformance {
    @Conformance
    void scopedQueryEq(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().exec(db));
        User bob = only(Users.create().exec(db));
        for (String title : List.of("first", "second")) {
            only(Users.todos(ada).create().title(title).order(0).exec(db));
            only(Users.tasks(ada).create().title(title).order(0).exec(db));
        }
        only(Users.todos(bob).create().title("other").order(1).exec(db));
        only(Users.tasks(bob).create().title("other").order(1).exec(db));

        assertThat(sorted(db, Todo::title, Users.todos(ada).where(t -> t.order().eq(0L))))
                .containsExactly("first", "second");
        assertThat(sorted(db, Todo::title, Users.todos(ada).where(t -> t.order().eq(1L))))
                .isEmpty();
        assertThat(sorted(db, Todo::title, Users.todos(bob).where(t -> t.order().eq(1L))))
                .containsExactly("other");
        assertThat(sorted(db, Task::title, Users.tasks(ada).where(t -> t.order().eq(0L))))
                .containsExactly("first", "second");
        assertThat(sorted(db, Task::title, Users.tasks(ada).where(t -> t.order().eq(1L))))
                .isEmpty();
        assertThat(sorted(db, Task::title, Users.tasks(bob).where(t -> t.order().eq(1L))))
                .containsExactly("other");
    }

    @Conformance
    void scopedQueryGt(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().exec(db));
        User bob = only(Users.create().exec(db));
        for (User user : List.of(ada, bob)) {
            all(Todos.createMany(IntStream.range(0, 5)
                            .mapToObj(i ->
                                    Users.todos(user).create().title("t" + i).order(i))
                            .toList())
                    .exec(db));
            all(Tasks.createMany(IntStream.range(0, 5)
                            .mapToObj(i ->
                                    Users.tasks(user).create().title("t" + i).order(i))
                            .toList())
                    .exec(db));
        }

        assertThat(sorted(db, Todo::title, Users.todos(ada).where(t -> t.order().ne(2L))))
                .containsExactly("t0", "t1", "t3", "t4");
        assertThat(sorted(db, Todo::title, Users.todos(ada).where(t -> t.order().gt(2L))))
                .containsExactly("t3", "t4");
        assertThat(sorted(db, Todo::title, Users.todos(ada).where(t -> t.order().ge(2L))))
                .containsExactly("t2", "t3", "t4");
        assertThat(sorted(db, Todo::title, Users.todos(ada).where(t -> t.order().lt(2L))))
                .containsExactly("t0", "t1");
        assertThat(sorted(db, Todo::title, Users.todos(ada).where(t -> t.order().le(2L))))
                .containsExactly("t0", "t1", "t2");
        assertThat(sorted(db, Task::title, Users.tasks(ada).where(t -> t.order().ne(2L))))
                .containsExactly("t0", "t1", "t3", "t4");
        assertThat(sorted(db, Task::title, Users.tasks(ada).where(t -> t.order().gt(2L))))
                .containsExactly("t3", "t4");
        assertThat(sorted(db, Task::title, Users.tasks(ada).where(t -> t.order().ge(2L))))
                .containsExactly("t2", "t3", "t4");
        assertThat(sorted(db, Task::title, Users.tasks(ada).where(t -> t.order().lt(2L))))
                .containsExactly("t0", "t1");
        assertThat(sorted(db, Task::title, Users.tasks(ada).where(t -> t.order().le(2L))))
                .containsExactly("t0", "t1", "t2");
    }
}
