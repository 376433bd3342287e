package dev.weir.it.relation.cascade;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows that can be without what they belonged to. */
final class LooseCascadeConformance {
    @Conformance
    void deleteWhenBelongsToOptional(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a", "b", "c");
        User bob = user(db, "Bob", "d");
        test.forget();

        done(Users.delete(ada).exec(db));

        test.assertOps("BEGIN", "UPDATE todos", "DELETE users", "COMMIT");
        List<Todo> todos = ordered(
                test, db, Todos.all(), found -> found.orderBy(t -> t.title().asc()), Comparator.comparing(Todo::title));
        assertThat(todos).extracting(Todo::userId).containsExactly(null, null, null, bob.id());
        assertThat(all(Users.all().fetch(db))).containsExactly(bob);
    }

    @Conformance
    void aDeleteByQueryFindsItsRowsBeforeTheLinksAreGone(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "a", "b");
        User bob = user(db, "Bob", "c");
        user(db, "Cyd", "a");
        test.forget();

        long deleted = only(
                Users.where(u -> u.todos().any(t -> t.title().eq("a"))).delete().exec(db));

        assertThat(deleted).isEqualTo(2);
        test.assertOps("BEGIN", "SELECT users", "UPDATE todos", "DELETE users", "COMMIT");
        assertThat(all(Users.all().fetch(db))).containsExactly(bob);
        assertThat(only(Todos.where(t -> t.userId().isNull()).count(db))).isEqualTo(3);
    }

    @Conformance(requires = Feature.SORT)
    void aDeleteCountsItsLimit(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada", "a");
        user(db, "Bob", "b");
        user(db, "Cyd", "c");

        assertThat(only(Users.all()
                        .orderBy(u -> u.name().desc())
                        .limit(2)
                        .delete()
                        .exec(db)))
                .isEqualTo(2);

        assertThat(all(Users.all().fetch(db))).extracting(User::name).containsExactly("Ada");
        assertThat(all(Todos.where(t -> t.user().isPresent()).fetch(db)))
                .extracting(Todo::title)
                .containsExactly("a");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void aDeleteOfNobodyChangesNothing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a");
        test.forget();

        assertThat(only(Users.where(u -> u.name().eq("Bob")).delete().exec(db))).isZero();

        assertThat(test.ops()).containsExactly("BEGIN", "SELECT users", "COMMIT");
        assertThat(only(Users.todos(ada).count(db))).isOne();
    }

    @Conformance
    void aDeleteThatFailsChangesNothing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a");
        test.forget();
        test.fail(op -> op.plain().equals("DELETE users")
                ? Optional.of(new IllegalStateException("planted"))
                : Optional.empty());

        failure(IllegalStateException.class, Users.delete(ada).exec(db));
        test.fail(op -> Optional.empty());

        test.assertOps("BEGIN", "UPDATE todos", "DELETE users", "ROLLBACK");
        assertThat(only(Users.todos(ada).count(db))).as("the link is back").isOne();
    }

    private static User user(Database db, String name, String... titles) {
        return only(Users.create()
                .name(name)
                .todos(Stream.of(titles)
                        .map(title -> Todos.create().title(title))
                        .toList())
                .exec(db));
    }
}
