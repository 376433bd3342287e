package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.expr.KeyTuples;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads items by their keys, as {@link ItemsByKey} sends it. */
public record GetAccess(KeyedOperation.Get operation) implements Items {

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Flux.defer(() -> {
            Passing passing = new Passing(operation.reading(), rows.get(0));
            return passing.answer(items(store, passing), reader);
        });
    }

    @Override
    public Flux<Map<String, AttributeValue>> items(Store store, Arguments arguments) {
        return Flux.defer(() -> items(store, new Passing(operation.reading(), arguments)));
    }

    private Flux<Map<String, AttributeValue>> items(Store store, Passing passing) {
        return passing.isNothing()
                ? Flux.empty()
                : passing.passed(new ItemsByKey(operation.table())
                        .read(store, KeyTuples.of(operation.key(), operation.keys(), passing.arguments())));
    }
}
