package dev.weir.it.relation.nested;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.unique.Todo;
import dev.weir.it.shapes.rel.unique.Todos;
import dev.weir.it.shapes.rel.unique.User;
import dev.weir.it.shapes.rel.unique.UserCreate;
import dev.weir.it.shapes.rel.unique.UserModel;
import dev.weir.it.shapes.rel.unique.Users;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Creates that fail in the middle: all or nothing. */
final class NestedFailureConformance {
    @Conformance
    void userBatchCreateTwoTodosSimple(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada = only(user("Ada", "one", "two").exec(db));

        assertThat(only(Users.getByEmail(db, "Ada@example.org"))).isEqualTo(ada);
        assertThat(all(Users.todos(ada).fetch(db))).extracting(Todo::title).containsExactlyInAnyOrder("one", "two");
    }

    @Conformance(requires = Feature.UNIQUE_INDEXES)
    void aChildThatIsRefusedTakesItsParentAlong(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(user("Ada", "one").exec(db));
        test.forget();

        UniqueViolationException error = failure(
                UniqueViolationException.class, user("Bob", "two", "one").exec(db));

        assertThat(error.table()).isEqualTo("todos");
        assertThat(error.columns()).containsExactly("title");
        assertThat(test.ops())
                .as("what is set aside is refused when it is sent")
                .isEqualTo(
                        test.has(Feature.INTERACTIVE_TRANSACTIONS)
                                ? List.of("BEGIN", "INSERT users", "INSERT todos", "ROLLBACK")
                                : List.of("BEGIN", "INSERT users", "INSERT todos", "COMMIT", "ROLLBACK"));
        assertThat(only(Users.all().count(db))).isOne();
        assertThat(only(Todos.all().count(db))).isOne();
    }

    @Conformance(requires = Feature.UNIQUE_INDEXES)
    void aParentThatIsRefusedHasNoChildren(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(user("Ada", "one").exec(db));
        test.forget();

        failure(UniqueViolationException.class, user("Ada", "two").exec(db));

        assertThat(test.ops())
                .isEqualTo(
                        test.has(Feature.INTERACTIVE_TRANSACTIONS)
                                ? List.of("BEGIN", "INSERT users", "ROLLBACK")
                                : List.of("BEGIN", "INSERT users", "INSERT todos", "COMMIT", "ROLLBACK"));
        assertThat(only(Todos.all().count(db))).isOne();
    }

    @Conformance(requires = Feature.UNIQUE_INDEXES)
    void oneOfManyThatIsRefusedTakesAllAlong(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        failure(
                UniqueViolationException.class,
                Users.createMany(List.of(user("Ada", "one"), user("Bob", "two"), user("Cyd", "one")))
                        .exec(db));

        assertThat(only(Users.all().count(db))).isZero();
        assertThat(only(Todos.all().count(db))).isZero();
    }

    @Conformance(requires = Feature.UNIQUE_INDEXES)
    void aNewParentIsTakenAlongByItsChild(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(user("Ada", "one").exec(db));

        failure(
                UniqueViolationException.class,
                Todos.create().title("one").user(user("Bob")).exec(db));

        assertThat(only(Users.all().count(db))).isOne();
    }

    @Conformance(requires = {Feature.UNIQUE_INDEXES, Feature.SAVEPOINTS})
    void aCreateThatFailsInATransactionLeavesTheRestOfIt(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(user("Ada", "one").exec(db));

        only(db.transaction(tx -> user("Bob", "two")
                .exec(tx)
                .then(user("Cyd", "three", "one").exec(tx).then())
                .onErrorResume(UniqueViolationException.class, error -> Mono.empty())
                .then(user("Dan", "four").exec(tx))));

        assertThat(all(Users.all().orderBy(u -> u.name().asc()).fetch(db)))
                .as("nothing of the create that failed, all of the others")
                .extracting(User::name)
                .containsExactly("Ada", "Bob", "Dan");
        assertThat(all(Todos.all().orderBy(t -> t.title().asc()).fetch(db)))
                .extracting(Todo::title)
                .containsExactly("four", "one", "two");
    }

    @Conformance
    void aConnectionThatFailsBetweenTwoStatementsLeavesNothing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        IllegalStateException broken = new IllegalStateException("planted");
        test.fail(op -> op.plain().equals("INSERT todos") ? Optional.of(broken) : Optional.empty());

        assertThat(failure(IllegalStateException.class, user("Ada", "one").exec(db)))
                .isSameAs(broken);
        test.fail(op -> Optional.empty());

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT todos", "ROLLBACK");
        assertThat(only(Users.all().count(db))).isZero();
    }

    private static UserCreate user(String name, String... titles) {
        return Users.create()
                .name(name)
                .email(name + "@example.org")
                .todos(Stream.of(titles)
                        .map(title -> Todos.create().title(title))
                        .toList());
    }
}
