package dev.weir.it.relation.nested;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.todos.Todo;
import dev.weir.it.shapes.rel.todos.TodoCreate;
import dev.weir.it.shapes.rel.todos.Todos;
import dev.weir.it.shapes.rel.todos.User;
import dev.weir.it.shapes.rel.todos.UserModel;
import dev.weir.it.shapes.rel.todos.Users;
import java.util.List;
import java.util.stream.IntStream;
import reactor.core.publisher.Mono;

/** Users created with their todos. */
final class NestedTodosConformance {
    @Conformance
    void batchAsNestedHasManyCreate(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada = only(Users.create()
                .name("Ada")
                .todos(List.of(Todos.create().title("one"), Todos.create().title("two")))
                .exec(db));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT todos", "COMMIT");
        assertThat(all(Users.todos(ada).fetch(db))).extracting(Todo::title).containsExactlyInAnyOrder("one", "two");
    }

    @Conformance
    void userBatchCreateTodosOneLevelBasicFk(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada = only(
                Users.create().name("Ada").todos(Todos.create().title("one")).exec(db));

        assertThat(ada.todos()).hasSize(1);
        assertThat(ada.todos().get().get(0).userId()).isEqualTo(ada.id());
        assertThat(ada.todos().get().get(0).user().isLoaded()).isFalse();
        assertThat(all(Users.todos(ada).fetch(db))).containsExactlyElementsOf(ada.todos());
        assertThat(only(Users.getById(db, ada.id()))).isEqualTo(ada);
    }

    @Conformance
    void manyUsersWithTodosTakeOneStatementForATable(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        List<User> users = all(Users.createMany(List.of(
                        Users.create()
                                .name("Ada")
                                .todos(
                                        Todos.create().title("a1"),
                                        Todos.create().title("a2")),
                        Users.create().name("Bob"),
                        Users.create().name("Cyd").todos(Todos.create().title("c1"))))
                .exec(db));

        assertThat(users).extracting(User::name).containsExactly("Ada", "Bob", "Cyd");
        assertThat(users.get(0).todos()).extracting(Todo::title).containsExactly("a1", "a2");
        assertThat(users.get(1).todos().isLoaded()).as("as if created alone").isFalse();
        assertThat(users.get(2).todos()).extracting(Todo::title).containsExactly("c1");
        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT todos", "COMMIT");
        assertThat(all(Users.todos(users.get(0)).fetch(db)))
                .containsExactlyInAnyOrderElementsOf(users.get(0).todos());
    }

    @Conformance
    void keysFollowTheOrderOfTheCreate(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada = only(Users.create()
                .name("Ada")
                .todos(IntStream.range(0, 20)
                        .mapToObj(i -> Todos.create().title("t" + i))
                        .toList())
                .exec(db));

        assertThat(ordered(test, db, Users.todos(ada), found -> found.orderBy(t -> t.id().asc()), one -> one.id()))
                .as("a UUID of version 7 tells when its row was made")
                .containsExactlyElementsOf(ada.todos());
    }

    @Conformance
    void anEmptyListOfChildrenCreatesAndLinksNone(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        List<TodoCreate> created = List.of();
        List<Todo> linked = List.of();

        User ada = only(Users.create().name("Ada").todos(created).exec(db));
        User bob = only(Users.create().name("Bob").todos(linked).exec(db));
        User cyd = only(Users.create().name("Cyd").exec(db));

        assertThat(ada.todos().get()).isEmpty();
        assertThat(bob.todos().get()).isEmpty();
        assertThat(cyd.todos().isLoaded()).isFalse();
        assertThat(test.ops()).containsExactly("INSERT users", "INSERT users", "INSERT users");
    }

    @Conformance
    void oneCreateIsRunAgainByEachSubscription(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Mono<User> create =
                Users.create().name("Ada").todos(Todos.create().title("one")).exec(db);
        assertThat(test.ops()).as("nothing happens before").isEmpty();

        User first = only(create);
        User second = only(create);

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(only(Todos.all().count(db))).isEqualTo(2);
        assertThat(second.todos().get().get(0).userId()).isEqualTo(second.id());
    }
}
