package dev.weir.it.tx;

import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Isolation;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.todos.Todos;
import dev.weir.it.shapes.tx.todos.UserModel;
import dev.weir.it.shapes.tx.todos.Users;
import java.util.Arrays;
import org.reactivestreams.Publisher;

/** What a database has no transactions for is refused before anything is sent to it. */
final class TransactionRefusalConformance {

    private static void assertRefused(TestDb test, Publisher<?> publisher, String feature, String hint) {
        UnsupportedByDatabaseException refusal = failure(UnsupportedByDatabaseException.class, publisher);

        assertThat(refusal.driver()).isEqualTo(test.capability().driver());
        assertThat(refusal.missing()).anySatisfy(missing -> {
            assertThat(missing.capability()).isEqualTo(feature);
            assertThat(missing.hint()).contains(hint);
        });
        assertThat(test.ops()).as("sent").isEmpty();
        assertThat(test.driver().open()).as("on loan").isZero();
    }

    @Conformance(lacks = {Feature.INTERACTIVE_TRANSACTIONS, Feature.SAVEPOINTS, Feature.READ_ONLY_TRANSACTIONS})
    void transactionsAreRefused(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        assertRefused(
                test, db.transaction(tx -> Users.create().name("Ada").exec(tx)), "INTERACTIVE_TRANSACTIONS", "batch");
        assertRefused(test, db.transactionMany(tx -> Users.all().fetch(tx)), "INTERACTIVE_TRANSACTIONS", "batch");
        assertRefused(
                test,
                db.transaction(TransactionOptions.defaults().readOnly(), tx -> Users.all()
                        .count(tx)),
                "INTERACTIVE_TRANSACTIONS",
                "batch");
    }

    /** The twin of {@code multiOpCreateWrapsInTransaction}. */
    @Conformance(lacks = {Feature.INTERACTIVE_TRANSACTIONS, Feature.ATOMIC_WRITES})
    void multiOpCreateIsRefused(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        assertRefused(
                test,
                Users.create().name("Ada").todos(Todos.create().title("x")).exec(db),
                "ATOMIC_WRITES",
                "one after the other");
    }

    /** One statement needs no transaction: it is one by itself. */
    @Conformance(lacks = Feature.INTERACTIVE_TRANSACTIONS)
    void singleStatementsAreNot(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        only(Users.create().name("Ada").exec(db));

        assertThat(test.ops()).containsExactly("INSERT users");
    }

    /** The twin of {@code builderWithAllOptions}. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS, lacks = Feature.READ_ONLY_TRANSACTIONS)
    void readOnlyIsRefused(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        assertRefused(
                test,
                db.transaction(TransactionOptions.defaults().readOnly(), tx -> Users.all()
                        .count(tx)),
                "READ_ONLY_TRANSACTIONS",
                "leave readOnly() out");
    }

    /** The twin of {@code builderWithIsolationLevel}: the levels that there are, are named. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS, lacks = Feature.SAVEPOINTS)
    void isolationLevelsAreRefused(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        var given = test.capability().transactions().isolations();

        Arrays.stream(Isolation.values())
                .filter(level -> !given.contains(level))
                .forEach(level -> assertRefused(
                        test,
                        db.transaction(TransactionOptions.defaults().isolation(level), tx -> Users.all()
                                .count(tx)),
                        "ISOLATION_" + level,
                        given.toString()));
    }
}
