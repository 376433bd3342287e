package dev.weir.it.relation;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.configured.Child;
import dev.weir.it.shapes.rel.configured.Children;
import dev.weir.it.shapes.rel.configured.Parent;
import dev.weir.it.shapes.rel.configured.ParentModel;
import dev.weir.it.shapes.rel.configured.Parents;
import dev.weir.it.shapes.rel.configured.Todo;
import dev.weir.it.shapes.rel.configured.Todos;
import dev.weir.it.shapes.rel.configured.User;
import dev.weir.it.shapes.rel.configured.UserModel;
import dev.weir.it.shapes.rel.configured.Users;
import java.util.List;

/** Relations whose keys, references and pairs are named. */
final class ConfiguredRelationConformance {
    @Conformance
    void differentFieldName(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User user = only(Users.create().exec(db));

        Todo todo = only(Users.todos(user).create().title("one").exec(db));

        assertThat(todo.ownerId()).isEqualTo(user.id());
        assertThat(only(Todos.owner(todo).get(db))).isEqualTo(user);
        assertThat(all(Users.todos(user).fetch(db))).containsExactly(todo);
    }

    @Conformance
    void hasOneDifferentFieldName(TestDb test) {
        Database db = test.open(ParentModel.INSTANCE);

        Parent parent = only(Parents.create().other(Children.create()).exec(db));

        Child child = parent.other().get();
        assertThat(child.ownerId()).isEqualTo(parent.id());
        assertThat(only(Parents.other(parent).get(db))).isEqualTo(child);
        assertThat(only(Children.owner(child).get(db))).isEqualTo(parent);
    }

    @Conformance
    void namedRelationsAreFollowedByConditionsAndIncludes(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User user = only(Users.create().todos(Todos.create().title("one")).exec(db));
        only(Users.create().todos(Todos.create().title("two")).exec(db));

        List<User> found = all(Users.where(u -> u.todos().any(t -> t.title().eq("one")))
                .include(u -> u.todos())
                .fetch(db));

        assertThat(found).containsExactly(user);
        assertThat(found.get(0).todos()).extracting(Todo::title).containsExactly("one");
        assertThat(all(Todos.where(t -> t.owner().id().eq(user.id())).fetch(db)))
                .extracting(Todo::title)
                .containsExactly("one");
    }
}
