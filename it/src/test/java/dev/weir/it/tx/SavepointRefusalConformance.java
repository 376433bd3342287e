package dev.weir.it.tx;

import static dev.weir.it.harness.Results.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.Missing;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.todos.Todos;
import dev.weir.it.shapes.tx.todos.UserModel;
import dev.weir.it.shapes.tx.todos.Users;

/** What needs a savepoint is refused where there is none, and nothing of it is sent. */
final class SavepointRefusalConformance {
    /** The twin of {@code nestedDriverSeesSavepointOps}: the outer transaction goes on. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS, lacks = Feature.SAVEPOINTS)
    void nestedTransactionsAreRefused(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        UnsupportedByDatabaseException refusal = failure(
                UnsupportedByDatabaseException.class,
                db.transaction(
                        tx -> tx.transaction(inner -> Users.create().name("Ada").exec(inner))));
        failure(
                UnsupportedByDatabaseException.class,
                db.transactionMany(tx -> tx.transactionMany(inner -> Users.all().fetch(inner))));

        assertThat(refusal.missing()).extracting(Missing::capability).containsExactly("SAVEPOINTS");
        assertThat(test.ops()).containsExactly("BEGIN", "ROLLBACK", "BEGIN", "ROLLBACK");
    }

    /** The twin of {@code multiOpCreateInATransactionMarksASavepoint}: it could not be undone by itself. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS, lacks = Feature.SAVEPOINTS)
    void multiOpCreateInATransactionIsRefused(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        UnsupportedByDatabaseException refusal =
                failure(UnsupportedByDatabaseException.class, db.transaction(tx -> Users.create()
                        .name("Ada")
                        .todos(Todos.create().title("x"))
                        .exec(tx)));

        assertThat(refusal.missing()).extracting(Missing::capability).containsExactly("SAVEPOINTS");
        assertThat(test.ops()).containsExactly("BEGIN", "ROLLBACK");
    }
}
