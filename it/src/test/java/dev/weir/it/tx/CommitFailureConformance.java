package dev.weir.it.tx;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.DatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Op;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.item.Item;
import dev.weir.it.shapes.tx.item.ItemModel;
import dev.weir.it.shapes.tx.item.Items;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A commit that goes wrong, or that nobody waits for any more, leaves nothing open. */
final class CommitFailureConformance {

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void commitFailureRollsBackBeforeConnectionReuse(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        DatabaseException broken = new DatabaseException("test", "COMMIT", null);
        test.fail(op -> op == Op.Step.COMMIT ? Optional.of(broken) : Optional.empty());

        DatabaseException told = failure(
                DatabaseException.class,
                db.transaction(tx -> Items.create().id(1).exec(tx)));
        test.fail(op -> Optional.empty());
        failure(Undo.class, db.transaction(tx -> Undo.it()));

        assertThat(told).isSameAs(broken);
        assertThat(test.ops()).containsExactly("BEGIN", "INSERT items", "COMMIT", "ROLLBACK", "BEGIN", "ROLLBACK");
        assertThat(all(Items.all().fetch(db))).isEmpty();
    }

    /** A commit that was sent cannot be called back: it goes through, and then the connection is returned. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void cancelQueuedCommitKeepsConnectionReusable(TestDb test) {
        Database db = test.open(ItemModel.INSTANCE);
        Sinks.Empty<Void> cancel = Sinks.empty();
        test.fail(op -> {
            if (op == Op.Step.COMMIT) {
                cancel.tryEmitEmpty();
            }
            return Optional.empty();
        });

        Mono<Item> transaction = db.transaction(tx -> Items.create().id(1).exec(tx));
        assertThat(maybe(transaction.takeUntilOther(cancel.asMono()))).isEmpty();
        failure(Undo.class, db.transaction(tx -> Undo.it()));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT items", "COMMIT", "BEGIN", "ROLLBACK");
        assertThat(all(Items.all().fetch(db))).containsExactly(new Item(1));
    }
}
