package dev.weir.it.relation.filter;

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
import dev.weir.query.Condition;

/** What NULL links and NULL fields of children do to conditions on them. */
final class LooseFilterConformance {
    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void filterParentAllIgnoresUnlinkedChildren(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().name("Ada").exec(db));
        only(Todos.create().title("later").exec(db));

        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .all(t -> t.title().eq("urgent")))))
                .containsExactly("Ada");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .none(t -> t.title().eq("later")))))
                .containsExactly("Ada");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos().isEmpty())))
                .containsExactly("Ada");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void unknownCountsAgainstAllAndNotForAny(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .all(t -> t.priority().gt(1)))))
                .as("a todo without priority may not be above 1")
                .containsExactly("Ada", "Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .any(t -> t.priority().gt(1)))))
                .containsExactly("Ada", "Bob");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .none(t -> t.priority().gt(1)))))
                .containsExactly("Cyd", "Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .all(t -> t.priority().gt(1))
                        .not())))
                .as("conditions on children are never UNKNOWN")
                .containsExactly("Bob", "Cyd");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void anAbsentLinkIsUnknownUnderNot(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);
        only(Todos.create().title("orphan").priority(5).exec(db));

        assertThat(sorted(
                        db,
                        Todo::title,
                        Todos.where(t -> t.user().name().eq("Ada").not())))
                .containsExactly("b1", "b2", "c1");
        assertThat(sorted(db, Todo::title, Todos.where(t -> t.user().isAbsent())))
                .containsExactly("orphan");
        assertThat(sorted(
                        db,
                        Todo::title,
                        Todos.where(t -> t.user().todos().isNotEmpty().not())))
                .as("nobody has no todos")
                .containsExactly("orphan");
        assertThat(sorted(db, Todo::title, Todos.where(t -> t.user().todos().none(s -> s.priority()
                        .gt(1)))))
                .containsExactly("c1", "orphan");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void fieldsOfBothEndsAreCompared(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);
        only(Todos.create().title("orphan").priority(3).exec(db));

        assertThat(sorted(db, Todo::title, Todos.where(t -> t.priority()
                        .lt(t.user().age()))))
                .containsExactly("a1");
        assertThat(sorted(db, Todo::title, Todos.where(t -> t.priority()
                        .lt(t.user().age())
                        .not())))
                .containsExactly("b1");
        assertThat(sorted(db, Todo::title, Todos.where(t -> t.user().age().isNull())))
                .containsExactly("c1", "orphan");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void conditionsOnChildrenSpeakOfTheParentToo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .any(t -> t.priority().lt(t.user().age())))))
                .containsExactly("Ada");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos()
                        .any(t -> t.user().todos().any(s -> s.priority().isNull())))))
                .containsExactly("Bob", "Cyd");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void conditionsThatAreAbsentSelectEveryChild(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.todos().any(t -> Condition.absent()))))
                .containsExactly("Ada", "Bob", "Cyd");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos().all(t -> Condition.absent()))))
                .containsExactly("Ada", "Bob", "Cyd", "Dan");
        assertThat(sorted(db, User::name, Users.where(u -> u.todos().none(t -> Condition.absent()))))
                .containsExactly("Dan");
    }

    /** Ada is 4 and has a1 (3); Bob is 2 and has b1 (2) and b2 (NULL); Cyd has c1 (NULL); Dan has nothing. */
    private static void fill(Database db) {
        only(Users.create()
                .name("Ada")
                .age(4)
                .todos(Todos.create().title("a1").priority(3))
                .exec(db));
        only(Users.create()
                .name("Bob")
                .age(2)
                .todos(Todos.create().title("b1").priority(2), Todos.create().title("b2"))
                .exec(db));
        only(Users.create().name("Cyd").todos(Todos.create().title("c1")).exec(db));
        only(Users.create().name("Dan").age(1).exec(db));
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void aSumIsComputedOfRelatedRowsOnly(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().name("too old for a sum").age(Integer.MAX_VALUE).exec(db));
        User ada = only(Users.create().name("Ada").age(36).exec(db));
        Todo todo = only(Todos.create().title("x").user(ada).exec(db));

        assertThat(all(Todos.where(t -> t.user().age().plus(1).gt(36)).fetch(db)))
                .containsExactly(todo);
        assertThat(all(Todos.where(t -> t.user().age().eq(t.user().age().plus(1)))
                        .fetch(db)))
                .isEmpty();
    }
}
