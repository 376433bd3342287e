package dev.weir.it.tx;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.TransactionEndedException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Op;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.profile.Profiles;
import dev.weir.it.shapes.tx.todos.Todos;
import dev.weir.it.shapes.tx.todos.User;
import dev.weir.it.shapes.tx.todos.UserModel;
import dev.weir.it.shapes.tx.todos.Users;
import dev.weir.query.CreateMany;
import java.util.stream.IntStream;

/** A statement of several operations is all or nothing, and one of a single operation costs no transaction. */
final class AtomicConformance {

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void multiOpCreateWrapsInTransaction(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        only(Users.create()
                .name("Ada")
                .todos(Todos.create().title("x"), Todos.create().title("y"))
                .exec(db));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT todos", "COMMIT");
        assertThat(test.driver().ops()).first().isEqualTo(new Op.Begin(TransactionSettings.DEFAULT));
    }

    @Conformance
    void singleOpSkipsTransaction(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        only(Users.create().name("Ada").exec(db));

        assertThat(test.ops()).containsExactly("INSERT users");
    }

    @Conformance(requires = {Feature.INTERACTIVE_TRANSACTIONS, Feature.AUTO_INCREMENT, Feature.UNIQUE_INDEXES})
    void createWithHasOneRollsBackOnFailure(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.tx.profile.UserModel.INSTANCE);
        var user = dev.weir.it.shapes.tx.profile.Users.create();
        only(user.profile(Profiles.create().bio("hi")).exec(db));
        test.forget();

        UniqueViolationException taken = failure(
                UniqueViolationException.class,
                user.profile(Profiles.create().bio("hi")).exec(db));

        assertThat(taken.columns()).containsExactly("bio");
        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT profiles", "ROLLBACK");
        assertThat(all(dev.weir.it.shapes.tx.profile.Users.all().fetch(db))).hasSize(1);
    }

    /** Reads of several operations need no transaction, which would be two round trips for nothing. */
    @Conformance
    void readsOfSeveralOperationsSkipTransactions(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().name("Ada").exec(db));
        test.forget();

        all(Users.all().include(user -> user.todos()).fetch(db));

        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos");
    }

    /** Inside a transaction the same statement marks a savepoint instead. */
    @Conformance(requires = Feature.SAVEPOINTS)
    void multiOpCreateInATransactionMarksASavepoint(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        only(db.transaction(tx ->
                Users.create().name("Ada").todos(Todos.create().title("x")).exec(tx)));

        assertThat(test.ops())
                .containsExactly("BEGIN", "SAVEPOINT", "INSERT users", "INSERT todos", "RELEASE", "COMMIT");
    }

    /** A batch that fails in its middle leaves nothing, and the transaction it is in can go on. */
    @Conformance(requires = {Feature.STATEMENT_ROLLBACK, Feature.SAVEPOINTS, Feature.UNIQUE_INDEXES})
    void aFailedBatchIsUndoneAndTheTransactionGoesOn(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));

        only(db.transaction(tx -> batchWith(ada)
                .exec(tx)
                .then()
                .onErrorComplete(UniqueViolationException.class)
                .then(Users.create().name("Ben").exec(tx))));

        assertThat(all(Users.all().orderBy(user -> user.name().asc()).fetch(db).map(User::name)))
                .containsExactly("Ada", "Ben");
    }

    /** The transaction is over, and committing it is no way out; one that is nested marks what to go back to. */
    @Conformance(
            requires = {Feature.SAVEPOINTS, Feature.UNIQUE_INDEXES},
            lacks = Feature.STATEMENT_ROLLBACK)
    void afterAFailedBatchATransactionGoesOnFromASavepoint(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));

        failure(TransactionEndedException.class, db.transaction(tx -> batchWith(ada)
                .exec(tx)
                .then()
                .onErrorComplete(UniqueViolationException.class)
                .then(Users.create().name("Ben").exec(tx))));
        only(db.transaction(
                tx -> tx.transaction(inner -> batchWith(ada).exec(inner).then())
                        .onErrorComplete(UniqueViolationException.class)
                        .then(Users.create().name("Ben").exec(tx))));

        assertThat(all(Users.all().orderBy(user -> user.name().asc()).fetch(db).map(User::name)))
                .containsExactly("Ada", "Ben");
    }

    private static CreateMany<User> batchWith(User taken) {
        return Users.createMany(IntStream.range(0, 10)
                .mapToObj(i -> i == 7
                        ? Users.create().name("again").id(taken.id())
                        : Users.create().name("n" + i))
                .toList());
    }
}
