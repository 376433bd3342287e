package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.change.RowKey;
import dev.weir.driver.dynamodb.expr.ItemOrder;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gives the items of several reads, each once: one read after the other, or merged by their order. The primary keys of those
 * that have been given are held until the end, for each of them may come again.
 */
public record UnionAccess(KeyedOperation.Union operation, List<Items> parts) implements Items {
    public UnionAccess {
        parts = List.copyOf(parts);
    }

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Flux.defer(
                () -> new Passing(operation.reading(), rows.get(0)).answer(items(store, rows.get(0)), reader));
    }

    @Override
    public Flux<Map<String, AttributeValue>> items(Store store, Arguments arguments) {
        return Flux.defer(() -> {
            Passing passing = new Passing(operation.reading(), arguments);
            return passing.isNothing()
                    ? Flux.empty()
                    : passing.passed(together(store, arguments).distinct(this::key));
        });
    }

    private Flux<Map<String, AttributeValue>> together(Store store, Arguments arguments) {
        return operation.order().isEmpty()
                ? Flux.fromIterable(parts).concatMap(part -> part.items(store, arguments), 0)
                : Merge.of(
                        parts.stream().map(part -> part.items(store, arguments)).toList(),
                        new ItemOrder(operation.order(), arguments));
    }

    private RowKey key(Map<String, AttributeValue> item) {
        return RowKey.of(operation.table(), operation.key(), item);
    }
}
