package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.Gathering;
import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.expr.ItemOrder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of the partitions of a query, put together as it says.
 *
 * @param read reads the items of a partition, in their order, a page when it is wanted
 */
record Partitions(
        KeyedOperation.Query query,
        List<Partition> all,
        Passing passing,
        Function<Partition, Flux<Map<String, AttributeValue>>> read) {
    /** Partitions that are read at the same time. */
    static final int CONCURRENCY = 16;

    /** Partitions that are merged at the most unless all is held: of each a page is, which may be of 1 MB. */
    static final int MERGED = 64;

    /** Items of a partition that are asked for while those of the partitions before it are still to come. */
    private static final int AHEAD = 32;

    Flux<Map<String, AttributeValue>> together() {
        if (all.size() == 1) {
            return passing.passed(read.apply(all.get(0)));
        }
        if (query.gathering() == Gathering.Each.APART) {
            return OnDemand.of(() ->
                    Flux.fromIterable(all).flatMap(partition -> passing.passed(read.apply(partition)), CONCURRENCY));
        }
        return passing.passed(query.gathering() instanceof Gathering.Merged merged ? inOrder(merged) : inTurn(all));
    }

    private Flux<Map<String, AttributeValue>> inOrder(Gathering.Merged merged) {
        List<SortKey<ColumnTerm>> keyOrder = query.keyOrder();
        return keyOrder.isEmpty()
                ? merged(merged)
                : inTurn(new ItemOrder(keyOrder, passing.arguments()).sorted(all, Partition::key));
    }

    private Flux<Map<String, AttributeValue>> merged(Gathering.Merged merged) {
        ItemOrder order = new ItemOrder(merged.order(), passing.arguments());
        if (all.size() <= MERGED) {
            return Merge.of(all.stream().map(read).toList(), order);
        }
        if (!merged.held()) {
            throw DynamoErrors.tooManyMerged(query.table(), all.size(), MERGED);
        }
        return OnDemand.of(() -> Flux.fromIterable(all).flatMap(read, CONCURRENCY))
                .map(order::place)
                .collectSortedList(order)
                .flatMapIterable(placed -> placed)
                .map(ItemOrder.Placed::item);
    }

    /** With a limit one after the other, so that what the limit cuts off is not read. */
    private Flux<Map<String, AttributeValue>> inTurn(List<Partition> partitions) {
        return passing.isLimited()
                ? Flux.fromIterable(partitions).concatMap(read, 0)
                : OnDemand.of(() -> Flux.fromIterable(partitions).flatMapSequential(read, CONCURRENCY, AHEAD));
    }
}
