package dev.weir.it.relation.filter;

import static dev.weir.it.harness.Found.sorted;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.flags.TodoCreate;
import dev.weir.it.shapes.rel.flags.TodoStage;
import dev.weir.it.shapes.rel.flags.Todos;
import dev.weir.it.shapes.rel.flags.User;
import dev.weir.it.shapes.rel.flags.UserModel;
import dev.weir.it.shapes.rel.flags.Users;

/** Conditions on what a user has. */
final class ManyFilterConformance {
    @Conformance
    void filterParentByChildField(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .any(t -> t.complete().isFalse()))))
                .containsExactly("Ada", "Cyd");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .any(t -> t.complete().isTrue()))))
                .containsExactly("Bob", "Cyd");
    }

    @Conformance
    void filterParentNoMatchingChildren(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .any(t -> t.priority().gt(5L)))))
                .isEmpty();
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void noneAllAndEmptyAgreeWithAny(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .none(t -> t.complete().isFalse()))))
                .containsExactly("Bob", "Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .all(t -> t.complete().isTrue()))))
                .as("all of none are")
                .containsExactly("Bob", "Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .all(t -> t.complete().isTrue())
                        .and(u.todos().isNotEmpty()))))
                .containsExactly("Bob");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos().isEmpty())))
                .containsExactly("Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos().isNotEmpty())))
                .containsExactly("Ada", "Bob", "Cyd");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .any(t -> t.complete().isTrue())
                        .not())))
                .containsExactly("Ada", "Dan");
    }

    @Conformance
    void bothConditionsMeetInOneChildOrNot(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .any(t -> t.complete().isTrue().and(t.priority().eq(1L))))))
                .as("of one todo")
                .containsExactly("Bob");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .any(t -> t.complete().isTrue())
                        .and(u.todos().any(t -> t.priority().eq(1L))))))
                .as("of two, perhaps")
                .containsExactly("Bob", "Cyd");
    }

    @Conformance(requires = Feature.SORT)
    void aParentIsFoundOnceHoweverManyMatch(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);
        test.forget();

        assertThat(only(Users.where(u -> u.todos().any(t -> t.priority().ge(1L)))
                        .count(db)))
                .isEqualTo(3);
        assertThat(all(Users.where(u -> u.todos().isNotEmpty())
                        .orderBy(u -> u.name().asc())
                        .limit(2)
                        .fetch(db)))
                .extracting(User::name)
                .containsExactly("Ada", "Bob");
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT users");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void updatesAndDeletesAreFilteredByChildren(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(only(Users.where(u -> u.todos().any(t -> t.complete().isFalse()))
                        .update()
                        .name("busy")
                        .exec(db)))
                .isEqualTo(2);
        assertThat(only(Users.where(u -> u.todos().isEmpty()).delete().exec(db)))
                .isOne();
        assertThat(sorted(db, User::name, Users.all())).containsExactly("Bob", "busy", "busy");
        assertThat(only(Todos.where(t -> t.user().name().eq("busy"))
                        .update()
                        .priority(9)
                        .exec(db)))
                .isEqualTo(3);
        assertThat(only(Todos.where(t -> t.priority().eq(9L)).count(db))).isEqualTo(3);
    }

    private static void fill(Database db) {
        only(Users.create().name("Ada").todos(todo(false, 1)).exec(db));
        only(Users.create().name("Bob").todos(todo(true, 1)).exec(db));
        only(Users.create().name("Cyd").todos(todo(false, 1), todo(true, 2)).exec(db));
        only(Users.create().name("Dan").exec(db));
    }

    private static TodoStage.NeedsUser<TodoCreate> todo(boolean complete, long priority) {
        return Todos.create().title("t").complete(complete).priority(priority);
    }
}
