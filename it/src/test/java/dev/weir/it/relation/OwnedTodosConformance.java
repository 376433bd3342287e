package dev.weir.it.relation;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.owned.Todo;
import dev.weir.it.shapes.rel.owned.Todos;
import dev.weir.it.shapes.rel.owned.User;
import dev.weir.it.shapes.rel.owned.UserModel;
import dev.weir.it.shapes.rel.owned.Users;

/** Todos whose key begins with their user. */
final class OwnedTodosConformance {
    @Conformance
    void compositeScopedFindById(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        Todo todo = only(Users.todos(ada).create().title("one").exec(db));

        assertThat(only(Users.todos(ada).where(t -> t.id().eq(todo.id())).get(db)))
                .isEqualTo(todo);
        assertThat(only(Users.todos(bob).where(t -> t.id().eq(todo.id())).exists(db)))
                .isFalse();
        assertThat(only(Users.byId(ada.id())
                        .todos()
                        .where(t -> t.id().eq(todo.id()))
                        .get(db)))
                .isEqualTo(todo);
        assertThat(only(Users.todos(bob)
                        .where(t -> t.id().eq(todo.id()))
                        .delete()
                        .exec(db)))
                .isZero();
        assertThat(only(Todos.getByUserIdAndId(db, ada.id(), todo.id()))).isEqualTo(todo);
    }

    @Conformance
    void hasManyWhenFkIsCompositeWithSnippets(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        Todo one = only(Users.todos(ada).create().title("one").exec(db));
        Todo two = only(Users.todos(ada).create().title("two").exec(db));
        Todo other = only(Users.todos(bob).create().title("other").exec(db));

        assertThat(only(Todos.getByUserId(db, bob.id()))).isEqualTo(other);
        failure(NonUniqueResultException.class, Todos.getByUserId(db, ada.id()));
        assertThat(only(Todos.byUserId(ada.id()).update().title("both").exec(db)))
                .isEqualTo(2);
        assertThat(only(Todos.byUserIdAndId(ada.id(), one.id())
                        .update()
                        .title("1")
                        .exec(db)))
                .isOne();
        assertThat(only(Todos.getByUserIdAndId(db, ada.id(), one.id())).title()).isEqualTo("1");
        assertThat(only(Todos.getByUserIdAndId(db, ada.id(), two.id())).title()).isEqualTo("both");
        assertThat(only(Todos.byUserIdAndId(bob.id(), one.id()).delete().exec(db)))
                .isZero();
        assertThat(only(Todos.byUserIdAndId(ada.id(), one.id()).delete().exec(db)))
                .isOne();
        assertThat(only(Todos.byUserId(ada.id()).delete().exec(db))).isOne();
        assertThat(all(Todos.all().fetch(db))).containsExactly(other);
    }

    @Conformance
    void compositeUserBatchCreateTwoTodosSimple(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada = only(Users.create()
                .name("Ada")
                .todos(Todos.create().title("one"), Todos.create().title("two"))
                .exec(db));

        assertThat(ada.todos()).extracting(Todo::title).containsExactly("one", "two");
        assertThat(ada.todos()).allMatch(todo -> todo.userId().equals(ada.id()));
        assertThat(all(Users.todos(ada).fetch(db))).containsExactlyInAnyOrderElementsOf(ada.todos());
    }

    @Conformance
    void compositeUserBatchCreateTodosWithOptionalField(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada = only(Users.create()
                .name("Ada")
                .todos(Todos.create().title("one"), Todos.create().title("two"))
                .exec(db));
        User bob = only(Users.create()
                .name("Bob")
                .motto("more")
                .todos(Todos.create().title("three"))
                .exec(db));

        assertThat(ada.motto()).isNull();
        assertThat(only(Users.getById(db, ada.id())).motto()).isNull();
        assertThat(only(Users.getById(db, bob.id())).motto()).isEqualTo("more");
        assertThat(only(Users.todos(ada).count(db))).isEqualTo(2);
    }

    @Conformance
    void compositeBasicHasManyAndBelongsToPreload(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .todos(
                        Todos.create().title("1"),
                        Todos.create().title("2"),
                        Todos.create().title("3"))
                .exec(db));
        Todo first = ada.todos().get().get(0);

        assertThat(only(Users.byId(ada.id()).include(u -> u.todos()).get(db))
                        .todos()
                        .size())
                .isEqualTo(3);
        assertThat(only(Todos.byUserIdAndId(ada.id(), first.id())
                                .include(t -> t.user())
                                .get(db))
                        .user()
                        .get())
                .isEqualTo(ada);
    }

    @Conformance
    void compositeNestedHasManyThenBelongsToRequired(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .todos(Todos.create().title("1"), Todos.create().title("2"))
                .exec(db));

        User loaded = only(Users.byId(ada.id())
                .include(u -> u.todos().include(t -> t.user()))
                .get(db));

        assertThat(loaded.todos()).hasSize(2);
        assertThat(loaded.todos()).allMatch(todo -> todo.user().get().equals(ada));
    }

    @Conformance
    void compositeFilterParentByChildField(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().name("Ada").todos(Todos.create().title("urgent")).exec(db));
        only(Users.create().name("Bob").todos(Todos.create().title("later")).exec(db));
        only(Users.create()
                .name("Cyd")
                .todos(Todos.create().title("later"), Todos.create().title("urgent"))
                .exec(db));

        assertThat(ordered(
                        test,
                        db,
                        Users.where(u -> u.todos().any(t -> t.title().eq("urgent"))),
                        found -> found.orderBy(u -> u.name().asc()),
                        one -> one.name()))
                .extracting(User::name)
                .containsExactly("Ada", "Cyd");
    }
}
