package dev.weir.it.relation.include;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.loose.Todo;
import dev.weir.it.shapes.rel.loose.Todos;
import dev.weir.it.shapes.rel.loose.User;
import dev.weir.it.shapes.rel.loose.UserModel;
import dev.weir.it.shapes.rel.loose.Users;
import java.util.List;
import java.util.Optional;

/** Includes over a link that may be NULL. */
final class LoosePreloadConformance {
    @Conformance
    void preloadHasManyWithOptionalBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .todos(Todos.create().title("a"), Todos.create().title("b"))
                .exec(db));
        only(Todos.create().title("orphan").exec(db));
        test.forget();

        assertThat(only(Users.byId(ada.id()).include(u -> u.todos()).get(db)).todos())
                .extracting(Todo::title)
                .containsExactlyInAnyOrder("a", "b");
        List<Todo> todos = ordered(
                test,
                db,
                Todos.all().include(t -> t.user()),
                found -> found.orderBy(t -> t.title().asc()),
                one -> one.title());
        assertThat(todos)
                .extracting(todo -> todo.user().get())
                .containsExactly(Optional.of(ada), Optional.of(ada), Optional.empty());
        assertThat(test.ran().get(3).keys()).as("NULL is no key").containsExactly(ada.id());
    }
}
