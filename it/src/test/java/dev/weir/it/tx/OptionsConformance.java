package dev.weir.it.tx;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static dev.weir.it.tx.Pairs.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Op;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.pair.User;
import dev.weir.it.shapes.tx.pair.Users;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** How a transaction is begun. */
final class OptionsConformance {
    private static Isolation strongest(TestDb test) {
        return test.capability().transactions().isolations().stream()
                .max(Isolation::compareTo)
                .orElseThrow();
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void builderOnDbCommit(TestDb test) {
        Database db = open(test);

        User created = only(db.transaction(
                TransactionOptions.defaults(), tx -> Users.create().name("Ada").exec(tx)));

        assertThat(test.driver().ops()).first().isEqualTo(new Op.Begin(TransactionSettings.DEFAULT));
        assertThat(only(Users.all().one(db))).isEqualTo(created);
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void builderWithIsolationLevel(TestDb test) {
        Database db = open(test);
        Isolation level = strongest(test);

        only(db.transaction(
                TransactionOptions.defaults().isolation(level),
                tx -> Users.create().name("Ada").exec(tx)));

        assertThat(test.driver().ops())
                .first()
                .isEqualTo(new Op.Begin(new TransactionSettings(Optional.of(level), false)));
        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "COMMIT");
    }

    @Conformance(requires = {Feature.INTERACTIVE_TRANSACTIONS, Feature.READ_ONLY_TRANSACTIONS})
    void builderWithAllOptions(TestDb test) {
        Database db = open(test);
        Isolation level = strongest(test);

        only(db.transaction(
                TransactionOptions.defaults().isolation(level).readOnly().retry(2),
                tx -> Users.all().count(tx)));

        assertThat(test.driver().ops())
                .first()
                .isEqualTo(new Op.Begin(new TransactionSettings(Optional.of(level), true)));
        assertThat(test.ops()).containsExactly("BEGIN", "SELECT users", "COMMIT");
    }

    /** Whoever stops waiting undoes the transaction. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void builderDropRollsBack(TestDb test) {
        Database db = open(test);

        User seen = only(db.transactionMany(
                        TransactionOptions.defaults(),
                        tx -> Users.create().name("Ada").exec(tx).concatWith(Mono.never()))
                .next());
        test.awaitRest();

        assertThat(seen.name()).isEqualTo("Ada");
        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "ROLLBACK");
        assertThat(all(Users.all().fetch(db))).isEmpty();
    }

    @Conformance(requires = {Feature.INTERACTIVE_TRANSACTIONS, Feature.READ_ONLY_TRANSACTIONS})
    void readOnlyRefusesToWrite(TestDb test) {
        Database db = open(test);

        InvalidStatementException refusal = failure(
                InvalidStatementException.class,
                db.transaction(
                        TransactionOptions.defaults().readOnly(),
                        tx -> Users.create().name("Ada").exec(tx)));

        assertThat(refusal.findings()).singleElement().satisfies(finding -> assertThat(finding.toString())
                .contains("User", "read-only", "leave readOnly() out"));
        assertThat(test.ops()).containsExactly("BEGIN", "ROLLBACK");
    }

    /** The promise of the outer transaction holds inside, whatever way the write takes. */
    @Conformance(requires = {Feature.SAVEPOINTS, Feature.READ_ONLY_TRANSACTIONS})
    void readOnlyRefusesToWriteInANestedTransaction(TestDb test) {
        Database db = open(test);

        failure(
                InvalidStatementException.class,
                db.transaction(
                        TransactionOptions.defaults().readOnly(),
                        tx -> tx.transaction(inner -> Users.create().name("Ada").exec(db))));

        assertThat(only(Users.all().count(db))).isZero();
    }
}
