package dev.weir.it.relation.nested;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
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

/** Children whose link could be NULL, and fields that are. */
final class NestedLooseConformance {
    @Conformance
    void userBatchCreateTodosWithOptionalField(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada = only(Users.create()
                .name("Ada")
                .todos(Todos.create().title("one"), Todos.create().title("two").priority(2))
                .exec(db));

        assertThat(ada.age()).isNull();
        assertThat(only(Users.getById(db, ada.id())).age()).isNull();
        assertThat(ada.todos()).extracting(Todo::priority).containsExactly(null, 2);
        assertThat(all(Users.todos(ada).fetch(db))).containsExactlyInAnyOrderElementsOf(ada.todos());
    }

    @Conformance
    void aLinkIsGivenOnce(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User bob = only(Users.create().name("Bob").exec(db));
        test.forget();

        IllegalArgumentException error = failure(
                IllegalArgumentException.class,
                Users.create()
                        .name("Ada")
                        .todos(Todos.create().title("one").user(bob))
                        .exec(db));

        assertThat(error).hasMessageContaining("Todo.userId").hasMessageContaining("give one of them");
        assertThat(test.ops()).isEmpty();
    }
}
