package dev.weir.it.relation.nested;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.numbered.Profiles;
import dev.weir.it.shapes.rel.numbered.Todo;
import dev.weir.it.shapes.rel.numbered.Todos;
import dev.weir.it.shapes.rel.numbered.User;
import dev.weir.it.shapes.rel.numbered.UserModel;
import dev.weir.it.shapes.rel.numbered.Users;
import java.util.List;
import java.util.stream.IntStream;

/** Instances created together under keys that only the database knows. */
final class NumberedNestedConformance {
    @Conformance(requires = Feature.AUTO_INCREMENT)
    void userBatchCreateTodosOneLevelBasicFk(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada = only(
                Users.create().name("Ada").todos(Todos.create().title("one")).exec(db));

        assertThat(ada.todos()).extracting(Todo::userId).containsExactly(ada.id());
        assertThat(all(Users.todos(ada).fetch(db))).containsExactlyElementsOf(ada.todos());
        assertThat(only(Users.getById(db, ada.id()))).isEqualTo(ada);
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void everyChildGetsTheNumberOfItsOwnParent(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Todos.create().title("other").user(Users.create().name("other")).exec(db));

        List<User> users = all(Users.createMany(IntStream.range(0, 10)
                        .mapToObj(i -> Users.create()
                                .name("u" + i)
                                .profile(Profiles.create().bio("p" + i))
                                .todos(IntStream.range(0, i % 3)
                                        .mapToObj(k -> Todos.create().title(i + "-" + k))
                                        .toList()))
                        .toList())
                .exec(db));

        for (int i = 0; i < users.size(); i++) {
            User user = users.get(i);
            String prefix = i + "-";
            assertThat(user.name()).isEqualTo("u" + i);
            assertThat(user.profile().get().orElseThrow().bio()).isEqualTo("p" + i);
            assertThat(user.profile().get().orElseThrow().userId()).isEqualTo(user.id());
            List<Todo> todos = user.todos().isLoaded() ? user.todos().get() : List.of();
            assertThat(todos).hasSize(i % 3);
            assertThat(todos).allMatch(t -> t.title().startsWith(prefix) && t.userId() == user.id());
            assertThat(all(Users.todos(user).fetch(db))).containsExactlyInAnyOrderElementsOf(todos);
        }
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void theNumberOfANewParentIsPassedOn(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        Todo todo = only(Todos.create()
                .title("one")
                .user(Users.create().name("Ada").profile(Profiles.create().bio("hi")))
                .exec(db));

        User ada = todo.user().get();
        assertThat(todo.userId()).isEqualTo(ada.id());
        assertThat(ada.profile().get().orElseThrow().userId()).isEqualTo(ada.id());
        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT profiles", "INSERT todos", "COMMIT");
    }
}
