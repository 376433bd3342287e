package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.codec.CountRow;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.expr.Clause;
import dev.weir.driver.dynamodb.expr.ConditionWriter;
import dev.weir.driver.dynamodb.expr.KeyTuples;
import dev.weir.driver.dynamodb.expr.Placeholders;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

/** Deletes an item by DeleteItem, under the condition that it is there, which tells whether it was. */
public record DeleteAccess(KeyedOperation.Delete operation) implements Access {

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Mono.defer(() -> deleted(store, rows.get(0)))
                .map(deleted -> reader.read(CountRow.of(deleted)))
                .flux();
    }

    private Mono<Long> deleted(Store store, Arguments arguments) {
        List<Map<String, AttributeValue>> keys = KeyTuples.of(operation.key(), operation.keys(), arguments);
        Placeholders placeholders = new Placeholders();
        Clause condition = Clause.all(
                List.of(Present.of(operation.key()), ConditionWriter.write(operation.condition(), arguments)));
        if (keys.isEmpty() || !(condition instanceof Clause.Asked asked)) {
            return Mono.just(0L);
        }
        DeleteItemRequest request = DeleteItemRequest.builder()
                .tableName(store.name(operation.table()))
                .key(keys.get(0))
                .conditionExpression(asked.write(placeholders))
                .expressionAttributeNames(placeholders.names())
                .expressionAttributeValues(placeholders.values())
                .build();
        return store.write(client -> client.deleteItem(request))
                .thenReturn(1L)
                .onErrorResume(ConditionalCheckFailedException.class, failed -> Mono.just(0L))
                .onErrorMap(DynamoErrors::of);
    }
}
