package dev.weir.it.relation.filter;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Found.sorted;
import static dev.weir.it.harness.Results.all;
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

/** How many rows a relation leads to, as a number to compare and to order by. */
final class RelatedCountConformance {
    @Conformance(requires = Feature.SORT)
    void usersAreOrderedByHowManyTodosTheyHave(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);
        test.forget();

        assertThat(all(Users.all()
                        .orderBy(u -> u.todos().count().desc(), u -> u.name().asc())
                        .limit(3)
                        .fetch(db)))
                .extracting(User::name)
                .containsExactly("Bob", "Ada", "Cyd");
        assertThat(test.ops()).containsExactly("SELECT users");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void nothingIsZeroAndNotNull(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.todos().count().eq(0L))))
                .containsExactly("Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos().count().gt(1L))))
                .containsExactly("Bob");
        assertThat(sorted(
                        db,
                        User::name,
                        Users.where(u -> u.todos().count().gt(1L).not())))
                .containsExactly("Ada", "Cyd", "Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos().count().isNull())))
                .isEmpty();
        assertThat(sorted(db, User::name, Users.where(u -> u.todos().count().between(1L, 2L))))
                .containsExactly("Ada", "Bob", "Cyd");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void onlyTrueCounts(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .count(t -> t.priority().gt(1))
                        .eq(1L))))
                .as("a todo without priority is not counted")
                .containsExactly("Ada", "Bob");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .count(t -> t.priority().gt(1).not())
                        .eq(0L))))
                .containsExactly("Ada", "Bob", "Cyd", "Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .count()
                        .ne(u.todos().count(t -> t.priority().isNotNull())))))
                .containsExactly("Bob", "Cyd");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void aCountBehindAnAbsentLinkIsUnknown(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);
        only(Todos.create().title("orphan").exec(db));

        assertThat(sorted(
                        db,
                        Todo::title,
                        Todos.where(t -> t.user().todos().count().eq(2L))))
                .containsExactly("b1", "b2");
        assertThat(sorted(
                        db,
                        Todo::title,
                        Todos.where(t -> t.user().todos().count().eq(2L).not())))
                .containsExactly("a1", "c1");
        assertThat(sorted(
                        db,
                        Todo::title,
                        Todos.where(t -> t.user().todos().count().isNull())))
                .containsExactly("orphan");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void countsStandWithinConditionsOnRelatedRows(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .any(t -> t.user().todos().count().gt(1L)))))
                .containsExactly("Bob");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .count(t -> t.user().todos().any(s -> s.priority().isNull()))
                        .ge(1L))))
                .containsExactly("Bob", "Cyd");
        assertThat(only(Users.where(u -> u.todos().count().eq(0L)).delete().exec(db)))
                .isOne();
        assertThat(only(Users.where(u -> u.todos().count().eq(1L))
                        .update()
                        .name("one")
                        .exec(db)))
                .isEqualTo(2);
    }

    @Conformance(requires = Feature.SORT)
    void aUserIsComparedWithHowManyTodosTheyHave(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(all(Users.all()
                        .orderBy(u -> u.todos().count().plus(10L).asc(), u -> u.name()
                                .desc())
                        .fetch(db)))
                .extracting(User::name)
                .containsExactly("Dan", "Cyd", "Ada", "Bob");
        assertThat(ordered(
                        test,
                        db,
                        Users.all()
                                .include(u -> u.todos(t ->
                                        t.where(x -> x.user().todos().count().gt(1L)))),
                        found -> found.orderBy(u -> u.name().asc()),
                        one -> one.name()))
                .extracting(u -> u.todos().size())
                .containsExactly(0, 2, 0, 0);
    }

    /** Ada has a1 (3), Bob b1 (2) and b2 (NULL), Cyd c1 (NULL), Dan nothing. */
    private static void fill(Database db) {
        only(Users.create()
                .name("Ada")
                .todos(Todos.create().title("a1").priority(3))
                .exec(db));
        only(Users.create()
                .name("Bob")
                .todos(Todos.create().title("b1").priority(2), Todos.create().title("b2"))
                .exec(db));
        only(Users.create().name("Cyd").todos(Todos.create().title("c1")).exec(db));
        only(Users.create().name("Dan").exec(db));
    }
}
