package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.RowReader;
import dev.weir.core.schema.db.Table;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.codec.CountRow;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Drops a table, if it is there; completes when it is gone. */
public record DropTableAccess(Table table) implements Access {

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        String name = store.name(table.id());
        return store.write(client -> client.deleteTable(request -> request.tableName(name)))
                .then()
                .onErrorResume(ResourceNotFoundException.class, isGone -> Mono.empty())
                .then(store.read(
                        client -> client.waiter().waitUntilTableNotExists(described -> described.tableName(name))))
                .onErrorMap(DynamoErrors::of)
                .then(Mono.fromSupplier(() -> reader.read(CountRow.of(0))))
                .flux();
    }
}
