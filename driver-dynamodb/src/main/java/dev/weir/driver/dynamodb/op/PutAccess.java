package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.change.Changes;
import dev.weir.driver.dynamodb.codec.CountRow;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Adds items, none over another: one by PutItem, several, or one with unique values, all or none, by one TransactWriteItems.
 * Each is under the condition that no item of its key is there.
 */
public record PutAccess(KeyedOperation.Put operation) implements WriteAccess {

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Commit.alone(store, changes -> setAside(store, changes, rows, reader));
    }

    @Override
    public <T> Flux<T> setAside(Store store, Changes changes, List<Arguments> rows, RowReader<T> reader) {
        return Mono.fromSupplier(() -> {
                    rows.forEach(row -> changes.put(operation, Item.of(operation, row)));
                    return reader.read(CountRow.of(rows.size()));
                })
                .flux();
    }
}
