package dev.weir.it.crud;

import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.todos.Todo;
import dev.weir.it.shapes.tx.todos.Todos;
import dev.weir.it.shapes.tx.todos.User;
import dev.weir.it.shapes.tx.todos.UserModel;
import dev.weir.it.shapes.tx.todos.Users;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple4;

/** Writes that are run together take effect together, and each gives what it gives alone. */
final class BatchConformance {

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchGivesEachResult(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User gone = only(Users.create().name("Bob").exec(db));

        Tuple4<User, User, Long, List<User>> results = only(db.batch(
                Users.create().name("Cyd"),
                Users.update(ada).name("Ada L."),
                Users.delete(gone),
                Users.createMany(
                        List.of(Users.create().name("Dot"), Users.create().name("Eve")))));

        assertThat(results.getT1().name()).isEqualTo("Cyd");
        assertThat(results.getT2()).isEqualTo(new User(ada.id(), "Ada L.", ada.todos()));
        assertThat(results.getT3()).isOne();
        assertThat(results.getT4()).extracting(User::name).containsExactly("Dot", "Eve");
        assertThat(only(Users.getById(db, ada.id())).name()).isEqualTo("Ada L.");
        assertThat(maybe(Users.findById(db, gone.id()))).isEmpty();
        assertThat(only(Users.getById(db, results.getT1().id()))).isEqualTo(results.getT1());
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchOfAListGivesResultsInOrder(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        List<User> users = only(db.batch(List.of(
                Users.create().name("a"),
                Users.create().name("b"),
                Users.create().name("c"))));

        assertThat(users).extracting(User::name).containsExactly("a", "b", "c");
        for (User user : users) {
            assertThat(only(Users.getById(db, user.id()))).isEqualTo(user);
        }
    }

    @Conformance(requires = {Feature.ATOMIC_WRITES, Feature.UNIQUE_INDEXES})
    void batchOfWhichOneFailsChangesNothing(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.useruniqueemail.UserModel.INSTANCE);
        var users = dev.weir.it.shapes.useruniqueemail.Users.create();
        var first = only(users.email("a@example.org").exec(db));

        UniqueViolationException taken = failure(
                UniqueViolationException.class,
                db.batch(
                        users.email("b@example.org"),
                        dev.weir.it.shapes.useruniqueemail.Users.delete(
                                new dev.weir.it.shapes.useruniqueemail.User(first.id(), "x")),
                        users.email("b@example.org")));

        assertThat(taken.columns()).containsExactly("email");
        assertThat(maybe(dev.weir.it.shapes.useruniqueemail.Users.findByEmail(db, "b@example.org")))
                .isEmpty();
        assertThat(maybe(dev.weir.it.shapes.useruniqueemail.Users.findById(db, first.id())))
                .contains(first);
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchThatUpdatesWhatIsGoneChangesNothing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User gone = only(Users.create().name("Bob").exec(db));
        done(Users.delete(gone).exec(db));

        failure(
                RecordNotFoundException.class,
                db.batch(Users.create().name("Cyd"), Users.update(gone).name("x")));

        assertThat(only(Users.byName("Cyd").count(db))).isZero();
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchTakesWritesOfSeveralOperations(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User old = only(Users.create()
                .name("old")
                .todos(Todos.create().title("a"), Todos.create().title("b"))
                .exec(db));

        User created = only(db.batch(
                        Users.create().name("new").todos(Todos.create().title("c")), Users.delete(old)))
                .getT1();

        assertThat(created.todos().get()).extracting(Todo::title).containsExactly("c");
        assertThat(only(Todos.byUserId(created.id()).count(db))).isOne();
        assertThat(only(Todos.byUserId(old.id()).count(db))).isZero();
        assertThat(maybe(Users.findById(db, old.id()))).isEmpty();
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void batchInsideATransactionIsUndoneByItself(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User gone = only(Users.create().name("Bob").exec(db));
        done(Users.delete(gone).exec(db));

        only(db.transaction(tx -> Users.create()
                .name("kept")
                .exec(tx)
                .then(db.batch(Users.create().name("undone"), Users.update(gone).name("x"))
                        .then()
                        .onErrorComplete(RecordNotFoundException.class))
                .thenReturn(true)));

        assertThat(only(Users.byName("kept").count(db))).isOne();
        assertThat(only(Users.byName("undone").count(db))).isZero();
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void batchIsUndoneWithTheTransactionAroundIt(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        failure(IllegalStateException.class, db.transaction(tx -> tx.batch(
                        List.of(Users.create().name("undone")))
                .then(Mono.error(new IllegalStateException("no")))));

        assertThat(only(Users.byName("undone").count(db))).isZero();
    }

    @Conformance(lacks = {Feature.INTERACTIVE_TRANSACTIONS, Feature.ATOMIC_WRITES})
    void batchIsRefused(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        UnsupportedByDatabaseException refusal = failure(
                UnsupportedByDatabaseException.class,
                db.batch(Users.create().name("a"), Users.create().name("b")));

        assertThat(refusal).hasMessageContaining("writes that take effect together (needs ATOMIC_WRITES)");
        assertThat(test.ops()).as("sent").isEmpty();
    }
}
