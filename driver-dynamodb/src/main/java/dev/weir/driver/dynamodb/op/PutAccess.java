package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.schema.db.Column;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.codec.CountRow;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.expr.Placeholders;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Adds items, none over another: one by PutItem, several, all or none, by one TransactWriteItems. Each is under the condition
 * that no item of its key is there.
 */
public record PutAccess(KeyedOperation.Put operation) implements Access {
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Mono.defer(() -> {
                    List<Map<String, AttributeValue>> items =
                            rows.stream().map(row -> Item.of(operation, row)).toList();
                    requireDistinctKeys(items);
                    return items.size() == 1 ? one(store, items.get(0)) : all(store, items);
                })
                .onErrorMap(this::isTaken, taken -> DynamoErrors.keyTaken(operation.table(), operation.key(), taken))
                .onErrorMap(DynamoErrors::of)
                .then(Mono.fromSupplier(() -> reader.read(CountRow.of(rows.size()))))
                .flux();
    }

    private Mono<?> one(Store store, Map<String, AttributeValue> item) {
        Put put = put(store, item);
        return store.write(client -> client.putItem(request -> request.tableName(put.tableName())
                .item(put.item())
                .conditionExpression(put.conditionExpression())
                .expressionAttributeNames(put.expressionAttributeNames())));
    }

    private Mono<?> all(Store store, List<Map<String, AttributeValue>> items) {
        List<TransactWriteItem> puts = items.stream()
                .map(item -> TransactWriteItem.builder().put(put(store, item)).build())
                .toList();
        return store.write(client -> client.transactWriteItems(request -> request.transactItems(puts)));
    }

    private Put put(Store store, Map<String, AttributeValue> item) {
        Placeholders placeholders = new Placeholders();
        String partition = placeholders.name(operation.key().get(0).id());
        return Put.builder()
                .tableName(store.name(operation.table()))
                .item(item)
                .conditionExpression("attribute_not_exists(" + partition + ")")
                .expressionAttributeNames(placeholders.names())
                .build();
    }

    /** A transaction may not have an item twice, and a table may not have a key twice. */
    private void requireDistinctKeys(List<Map<String, AttributeValue>> items) {
        Set<Map<String, AttributeValue>> keys = new HashSet<>();
        for (Map<String, AttributeValue> item : items) {
            Map<String, AttributeValue> key = new LinkedHashMap<>();
            for (Column column : operation.key()) {
                key.put(column.id().name(), item.get(column.id().name()));
            }
            if (!keys.add(key)) {
                throw DynamoErrors.keyTaken(operation.table(), operation.key(), null);
            }
        }
    }

    private boolean isTaken(Throwable error) {
        return error instanceof ConditionalCheckFailedException
                || (error instanceof TransactionCanceledException cancelled
                        && cancelled.cancellationReasons().stream()
                                .anyMatch(reason -> CONDITION_FAILED.equals(reason.code())));
    }
}
