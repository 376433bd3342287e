package dev.weir.it.tx;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.WeirException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Op;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.item.Item;
import dev.weir.it.shapes.tx.item.ItemModel;
import dev.weir.it.shapes.tx.item.Items;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** The whole work is run again after an error that says it may succeed then, as often as was asked for. */
final class RetryConformance {
    private final AtomicInteger runs = new AtomicInteger();

    /** Makes the first commits fail. */
    private static void failCommits(TestDb test, int times, Supplier<WeirException> error) {
        AtomicInteger left = new AtomicInteger(times);
        test.fail(
                op -> op == Op.Step.COMMIT && left.getAndDecrement() > 0 ? Optional.of(error.get()) : Optional.empty());
    }

    private Mono<Item> work(Database db, int retries) {
        return db.transaction(
                TransactionOptions.defaults().retry(retries),
                tx -> Items.create().id(runs.incrementAndGet()).exec(tx));
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void runsTheWorkAgain(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        failCommits(test, 2, () -> new SerializationFailureException(null));

        assertThat(only(work(db, 2))).isEqualTo(new Item(3));
        assertThat(all(Items.all().fetch(db))).containsExactly(new Item(3));
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void beginsATransactionForEachAttempt(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        failCommits(test, 1, () -> new SerializationFailureException(null));

        only(work(db, 1));

        assertThat(test.ops())
                .containsExactly("BEGIN", "INSERT items", "COMMIT", "ROLLBACK", "BEGIN", "INSERT items", "COMMIT");
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void tellsTheErrorOfTheLastAttempt(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        failCommits(test, Integer.MAX_VALUE, () -> new SerializationFailureException(null));

        failure(SerializationFailureException.class, work(db, 2));

        assertThat(runs).hasValue(3);
        assertThat(all(Items.all().fetch(db))).isEmpty();
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void runsOnceUnlessAskedTo(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        failCommits(test, 1, () -> new SerializationFailureException(null));

        failure(SerializationFailureException.class, work(db, 0));

        assertThat(runs).hasValue(1);
    }

    /** What cannot succeed the next time is not tried again. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void doesNotRetryOtherErrors(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        failCommits(test, 1, () -> new DatabaseException("test", "FULL", null));

        failure(DatabaseException.class, work(db, 5));
        failure(Undo.class, db.transaction(TransactionOptions.defaults().retry(5), tx -> Undo.it()
                .doOnSubscribe(subscribed -> runs.incrementAndGet())));

        assertThat(runs).hasValue(2);
    }

    /** The conflict is the whole transaction's; the part alone cannot resolve it. */
    @Conformance(requires = Feature.SAVEPOINTS)
    void doesNotRetryANestedTransactionByItself(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        Mono<Item> nested = db.transaction(
                tx -> tx.transaction(TransactionOptions.defaults().retry(5), inner -> {
                    runs.incrementAndGet();
                    return Mono.error(new SerializationFailureException(null));
                }));

        failure(SerializationFailureException.class, nested);

        assertThat(runs).hasValue(1);
        assertThat(maybe(Items.all().one(db))).isEmpty();
    }
}
