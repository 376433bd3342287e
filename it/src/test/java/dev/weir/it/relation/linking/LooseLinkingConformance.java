package dev.weir.it.relation.linking;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.loose.Todo;
import dev.weir.it.shapes.rel.loose.Todos;
import dev.weir.it.shapes.rel.loose.User;
import dev.weir.it.shapes.rel.loose.UserModel;
import dev.weir.it.shapes.rel.loose.Users;
import java.util.List;

/** Todos that can be without a user: what is unlinked stays. */
final class LooseLinkingConformance {

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void hasManyApplyInsertAndRemoveNullableFk(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(
                Users.create().name("Ada").todos(Todos.create().title("old")).exec(db));
        Todo old = ada.todos().get().get(0);
        test.forget();

        only(Users.update(ada)
                .todos(todos -> todos.create(Todos.create().title("new")).unlink(old))
                .exec(db));

        test.assertOps("BEGIN", "SELECT users", "UPDATE todos", "INSERT todos", "COMMIT");
        assertThat(all(Users.todos(ada).fetch(db))).extracting(Todo::title).containsExactly("new");
        Todo left = only(Todos.getById(db, old.id()));
        assertThat(left.userId()).isNull();
        assertThat(left.title()).isEqualTo("old");
    }

    @Conformance
    void compositeRemoveAddSingleRelationOptionBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .todos(Todos.create().title("1"), Todos.create().title("2"))
                .exec(db));
        Todo first = ada.todos().get().get(0);
        test.forget();

        assertThat(only(Users.todos(ada).unlink(first).exec(db))).isOne();

        test.assertOps("UPDATE todos");
        assertThat(only(Todos.getById(db, first.id())).userId()).isNull();
        assertThat(maybe(Users.todos(ada).where(t -> t.id().eq(first.id())).one(db)))
                .isEmpty();
        assertThat(only(Users.todos(ada).count(db))).isOne();

        assertThat(only(Users.todos(ada).link(first).exec(db))).isOne();
        assertThat(only(Users.todos(ada).count(db))).isEqualTo(2);
    }

    /** Whether it is this user's is a condition of the write, so nothing is read first and no savepoint is needed. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void rmwUsesSavepoints(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada =
                only(Users.create().name("Ada").todos(Todos.create().title("a")).exec(db));
        test.forget();

        Long unlinked = only(
                db.transaction(tx -> Users.todos(ada).unlink(ada.todos().get()).exec(tx)));

        assertThat(unlinked).isOne();

        test.assertOps("BEGIN", "UPDATE todos", "COMMIT");
    }

    @Conformance
    void addRemoveMultipleRelationOptionBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));

        for (String title : List.of("1", "2", "3")) {
            Todo alone = only(Todos.create().title(title).exec(db));
            assertThat(only(Users.todos(ada).link(alone).exec(db))).isOne();
        }

        assertThat(all(Users.todos(ada).fetch(db))).extracting(Todo::title).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Conformance
    void compositeAddRemoveMultipleRelationOptionBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        List<Todo> alone = List.of(
                only(Todos.create().title("1").exec(db)),
                only(Todos.create().title("2").exec(db)),
                only(Todos.create().title("3").exec(db)));

        alone.forEach(
                todo -> only(Users.update(ada).todos(todos -> todos.link(todo)).exec(db)));

        assertThat(only(Users.todos(ada).count(db))).isEqualTo(3);
    }

    @Conformance
    void whatIsAnothersIsNotUnlinked(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada =
                only(Users.create().name("Ada").todos(Todos.create().title("a")).exec(db));
        User bob =
                only(Users.create().name("Bob").todos(Todos.create().title("b")).exec(db));
        Todo alone = only(Todos.create().title("alone").exec(db));

        assertThat(only(Users.todos(ada).unlink(bob.todos().get()).exec(db))).isZero();
        assertThat(only(Users.todos(ada).unlink(alone).exec(db))).isZero();

        assertThat(all(Users.todos(bob).fetch(db))).isEqualTo(bob.todos().get());
        assertThat(all(Users.todos(ada).fetch(db))).isEqualTo(ada.todos().get());
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void whatIsReplacedStays(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .todos(Todos.create().title("1"), Todos.create().title("2"))
                .exec(db));
        Todo alone = only(Todos.create().title("3").exec(db));
        test.forget();

        assertThat(only(Users.todos(ada).replace(List.of(alone)).exec(db))).isEqualTo(3);

        test.assertOps("BEGIN", "UPDATE todos", "UPDATE todos", "COMMIT");
        assertThat(all(Users.todos(ada).fetch(db))).extracting(Todo::id).containsExactly(alone.id());
        assertThat(only(Todos.where(t -> t.userId().isNull()).count(db))).isEqualTo(2);
    }
}
