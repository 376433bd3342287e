package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.codec.CountRow;
import dev.weir.driver.dynamodb.codec.ItemRow;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.expr.Clause;
import dev.weir.driver.dynamodb.expr.ConditionWriter;
import dev.weir.driver.dynamodb.expr.ItemCondition;
import dev.weir.driver.dynamodb.expr.KeyTuples;
import dev.weir.driver.dynamodb.expr.Placeholders;
import dev.weir.driver.dynamodb.expr.UpdateWriter;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Changes an item by UpdateItem, under the condition that it is there: without, UpdateItem would make it. */
public record UpdateAccess(KeyedOperation.Update operation) implements Access {

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Flux.defer(() -> {
            Arguments arguments = rows.get(0);
            List<Map<String, AttributeValue>> keys = KeyTuples.of(operation.key(), operation.keys(), arguments);
            Placeholders placeholders = new Placeholders();
            UpdateWriter.Written update = UpdateWriter.write(operation.assignments(), placeholders, arguments);
            Clause condition = Clause.all(List.of(
                    Present.of(operation.key()),
                    ConditionWriter.write(operation.condition(), arguments),
                    update.fits()));
            if (keys.isEmpty() || !(condition instanceof Clause.Asked asked)) {
                return unchanged(reader);
            }
            UpdateItemRequest request = UpdateItemRequest.builder()
                    .tableName(store.name(operation.table()))
                    .key(keys.get(0))
                    .updateExpression(update.expression())
                    .conditionExpression(asked.write(placeholders))
                    .expressionAttributeNames(placeholders.names())
                    .expressionAttributeValues(placeholders.values())
                    .returnValues(operation.returning().isEmpty() ? ReturnValue.NONE : ReturnValue.ALL_NEW)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .build();
            return store.write(client -> client.updateItem(request))
                    .map(changed -> operation.returning().isEmpty()
                            ? reader.read(CountRow.of(1))
                            : reader.read(new ItemRow(operation.returning(), changed.attributes())))
                    .flux()
                    .onErrorResume(ConditionalCheckFailedException.class, failed -> refused(failed, arguments, reader))
                    .onErrorMap(DynamoErrors::of);
        });
    }

    /** Of the conditions only one is not the caller's: that sums fit. Where the caller's hold, it was that one. */
    private <T> Flux<T> refused(ConditionalCheckFailedException failed, Arguments arguments, RowReader<T> reader) {
        boolean wanted = failed.hasItem()
                && !failed.item().isEmpty()
                && new ItemCondition(operation.condition(), arguments).holds(failed.item());
        return wanted ? Flux.error(DynamoErrors.sumOutOfRange()) : unchanged(reader);
    }

    private <T> Flux<T> unchanged(RowReader<T> reader) {
        return operation.returning().isEmpty()
                ? Mono.fromSupplier(() -> reader.read(CountRow.of(0))).flux()
                : Flux.empty();
    }
}
