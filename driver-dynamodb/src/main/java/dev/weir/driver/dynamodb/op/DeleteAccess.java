package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.change.Changes;
import dev.weir.driver.dynamodb.codec.CountRow;
import dev.weir.driver.dynamodb.error.ServiceErrors;
import dev.weir.driver.dynamodb.expr.Clause;
import dev.weir.driver.dynamodb.expr.ColumnsRead;
import dev.weir.driver.dynamodb.expr.ConditionWriter;
import dev.weir.driver.dynamodb.expr.ItemCondition;
import dev.weir.driver.dynamodb.expr.KeyTuples;
import dev.weir.driver.dynamodb.expr.Placeholders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

/**
 * Deletes items: each by DeleteItem, under the condition that it is there, which tells whether it was. One whose condition the
 * service cannot evaluate is read first, and so is one that has unique values, which is deleted together with their guards.
 */
public record DeleteAccess(KeyedOperation.Delete operation) implements WriteAccess {

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Flux.defer(() -> {
            Arguments arguments = rows.get(0);
            Optional<Clause> atStore = atStore(arguments);
            return answer(
                    EachKey.of(
                            keys(arguments),
                            key -> atStore.isPresent()
                                    ? deleted(store, key, atStore.get())
                                    : Commit.alone(store, changes -> deleted(store, changes, List.of(key), arguments))),
                    reader);
        });
    }

    /** Returns the condition that the service evaluates; empty if it cannot do all by itself, so that the row is read first. */
    private Optional<Clause> atStore(Arguments arguments) {
        if (operation.readFirst() || !operation.uniques().isEmpty()) {
            return Optional.empty();
        }
        Clause condition = Clause.all(
                List.of(Present.of(operation.key()), ConditionWriter.write(operation.condition(), arguments)));
        return Filter.isTooLong(condition) ? Optional.empty() : Optional.of(condition);
    }

    @Override
    public <T> Flux<T> setAside(Store store, Changes changes, List<Arguments> rows, RowReader<T> reader) {
        return Flux.defer(() -> answer(deleted(store, changes, keys(rows.get(0)), rows.get(0)), reader));
    }

    private List<Map<String, AttributeValue>> keys(Arguments arguments) {
        return KeyTuples.of(operation.key(), operation.keys(), arguments);
    }

    private static <T> Flux<T> answer(Flux<?> deleted, RowReader<T> reader) {
        return deleted.count().map(number -> reader.read(CountRow.of(number))).flux();
    }

    private Flux<Map<String, AttributeValue>> deleted(Store store, Map<String, AttributeValue> key, Clause condition) {
        if (!(condition instanceof Clause.Asked asked)) {
            return Flux.empty();
        }
        Placeholders placeholders = new Placeholders();
        DeleteItemRequest request = DeleteItemRequest.builder()
                .tableName(store.name(operation.table()))
                .key(key)
                .conditionExpression(asked.write(placeholders))
                .expressionAttributeNames(placeholders.names())
                .expressionAttributeValues(placeholders.values())
                .build();
        return store.write(client -> client.deleteItem(request))
                .thenReturn(key)
                .onErrorResume(ConditionalCheckFailedException.class, failed -> Mono.empty())
                .onErrorMap(ServiceErrors::of)
                .flux();
    }

    private Flux<Map<String, AttributeValue>> deleted(
            Store store, Changes changes, List<Map<String, AttributeValue>> keys, Arguments arguments) {
        Set<ColumnId> read = ColumnsRead.by(operation.condition());
        ItemCondition condition = new ItemCondition(operation.condition(), arguments);
        return new CurrentRows(operation.table(), operation.key())
                .of(store, changes, keys)
                .concatMap(row -> Mono.justOrEmpty(changes.write(
                        row,
                        current -> condition.holds(current.after().orElseThrow())
                                ? Optional.of(current.deleted(read, operation.uniques()))
                                : Optional.empty())))
                .map(change -> change.key().attributes());
    }
}
