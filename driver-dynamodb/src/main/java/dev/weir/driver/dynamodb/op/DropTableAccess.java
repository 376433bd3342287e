package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.RowReader;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.change.GuardTable;
import dev.weir.driver.dynamodb.codec.CountRow;
import dev.weir.driver.dynamodb.error.ServiceErrors;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Drops a table, and that of its guards, if they are there; completes when they are gone. */
public record DropTableAccess(Table table) implements Access {

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Flux.fromIterable(tables())
                .concatMap(id -> drop(store, store.name(id)))
                .then(Mono.fromSupplier(() -> reader.read(CountRow.of(0))))
                .flux();
    }

    private List<TableId> tables() {
        return table.indexes().stream().anyMatch(TableIndex::unique)
                ? List.of(table.id(), GuardTable.of(table.id()).id())
                : List.of(table.id());
    }

    private static Mono<?> drop(Store store, String name) {
        return store.write(client -> client.deleteTable(request -> request.tableName(name)))
                .then()
                .onErrorResume(ResourceNotFoundException.class, isGone -> Mono.empty())
                .then(store.read(
                        client -> client.waiter().waitUntilTableNotExists(described -> described.tableName(name))))
                .onErrorMap(ServiceErrors::of);
    }
}
