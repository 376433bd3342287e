package dev.weir.it.relation;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.boxed.Todo;
import dev.weir.it.shapes.rel.boxed.Todos;
import dev.weir.it.shapes.rel.boxed.User;
import dev.weir.it.shapes.rel.boxed.UserModel;
import dev.weir.it.shapes.rel.boxed.Users;

/** Links that are boxed, of a model whose keys the caller chooses. */
final class BoxedLinkConformance {
    @Conformance
    void boxedU64FkCrud(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().id(1).name("Ada").exec(db));

        Todo scoped = only(Users.todos(ada).create().id(1).title("one").exec(db));
        Todo linked = only(Todos.create().id(2).title("two").user(ada).exec(db));
        User bob = only(Users.create()
                .id(2)
                .name("Bob")
                .todos(Todos.create().id(3).title("three"), Todos.create().id(4).title("four"))
                .exec(db));

        assertThat(scoped.userId()).isEqualTo(1L);
        assertThat(ordered(test, db, Todos.byUserId(1L), found -> found.orderBy(t -> t.id().asc()), one -> one.id()))
                .containsExactly(scoped, linked);
        assertThat(bob.todos()).extracting(Todo::userId).containsExactly(2L, 2L);
        assertThat(only(Todos.update(scoped).title("changed").exec(db)).title()).isEqualTo("changed");
        done(Todos.delete(linked).exec(db));
        assertThat(all(Users.todos(ada).fetch(db))).extracting(Todo::title).containsExactly("changed");
    }
}
