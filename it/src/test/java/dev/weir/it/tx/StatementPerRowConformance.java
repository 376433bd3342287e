package dev.weir.it.tx;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.item.ItemModel;
import dev.weir.it.shapes.tx.item.Items;
import java.util.List;
import java.util.stream.LongStream;
import reactor.core.publisher.Flux;

/**
 * A statement for each row of a stream, in the transaction that the stream is read in. On one connection the statement may
 * have to wait for the stream, and the stream waits for the statement: that must never be for ever.
 */
final class StatementPerRowConformance {
    private static final int FEW = 1_000;
    private static final int MANY = 5_000;

    private static Database filled(TestDb test, int items) {
        Database db = test.open(ItemModel.INSTANCE);
        all(Items.createMany(LongStream.range(0, items)
                        .mapToObj(id -> Items.create().id(id))
                        .toList())
                .exec(db));
        return db;
    }

    /** Counts the items up to each item, by a statement each. */
    private static Flux<Long> counted(Database db) {
        return db.transactionMany(tx -> Items.all()
                .fetch(tx)
                .concatMap(item -> Items.where(each -> each.id().lt(item.id())).count(tx)));
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void aStatementForEachOfAThousandRows(TestDb test) {
        List<Long> counts = all(counted(filled(test, FEW)));

        assertThat(counts).hasSize(FEW);
        assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo((FEW - 1L) * FEW / 2);
    }

    @Conformance(requires = {Feature.INTERACTIVE_TRANSACTIONS, Feature.INTERLEAVED_RESULTS})
    void aStatementForEachOfManyRows(TestDb test) {
        assertThat(all(counted(filled(test, MANY)).take(MANY))).hasSize(MANY);
    }

    /** More rows than are set aside: refused, not waited for; and the connection is of use again. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS, lacks = Feature.INTERLEAVED_RESULTS)
    void aStatementForEachOfManyRowsIsRefused(TestDb test) {
        Database db = filled(test, MANY);

        assertThat(failure(InvalidStatementException.class, counted(db))).hasMessageContaining("unread");

        test.awaitRest();
        assertThat(only(Items.all().count(db))).isEqualTo(MANY);
    }
}
