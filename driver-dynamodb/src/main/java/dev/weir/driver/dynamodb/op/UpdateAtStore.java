package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.error.ServiceErrors;
import dev.weir.driver.dynamodb.expr.Clause;
import dev.weir.driver.dynamodb.expr.ConditionWriter;
import dev.weir.driver.dynamodb.expr.ItemCondition;
import dev.weir.driver.dynamodb.expr.Placeholders;
import dev.weir.driver.dynamodb.expr.UpdateWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * An update that the service computes, under the condition that the item is there: without, UpdateItem would make it.
 *
 * @param request the request but for the key; empty if no item can meet the condition
 */
record UpdateAtStore(KeyedOperation.Update operation, Arguments arguments, Optional<UpdateItemRequest> request) {

    /** Returns the update; empty if the service cannot do all of it by itself, so that the row is read first. */
    static Optional<UpdateAtStore> of(Store store, KeyedOperation.Update operation, Arguments arguments) {
        if (operation.readFirst() || !operation.uniques().isEmpty()) {
            return Optional.empty();
        }
        Placeholders placeholders = new Placeholders();
        UpdateWriter.Written update = UpdateWriter.write(operation.assignments(), placeholders, arguments);
        Clause condition = Clause.all(List.of(
                Present.of(operation.key()), ConditionWriter.write(operation.condition(), arguments), update.fits()));
        if (Filter.isTooLong(condition)) {
            return Optional.empty();
        }
        Optional<UpdateItemRequest> request = condition instanceof Clause.Asked asked
                ? Optional.of(UpdateItemRequest.builder()
                        .tableName(store.name(operation.table()))
                        .updateExpression(update.expression())
                        .conditionExpression(asked.write(placeholders))
                        .expressionAttributeNames(placeholders.names())
                        .expressionAttributeValues(placeholders.values())
                        .returnValues(operation.returning().isEmpty() ? ReturnValue.NONE : ReturnValue.ALL_NEW)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                : Optional.empty();
        return Optional.of(new UpdateAtStore(operation, arguments, request));
    }

    /** Changes the item of a key, and gives it as it is then if the update gives it back; empty if there is none to change. */
    Mono<Map<String, AttributeValue>> changed(Store store, Map<String, AttributeValue> key) {
        return Mono.justOrEmpty(request)
                .map(rest -> rest.toBuilder().key(key).build())
                .flatMap(whole -> store.write(client -> client.updateItem(whole)))
                .map(changed -> changed.hasAttributes() ? changed.attributes() : key)
                .onErrorResume(ConditionalCheckFailedException.class, this::refused)
                .onErrorMap(ServiceErrors::of);
    }

    /** Of the conditions only one is not the caller's: that sums fit. Where the caller's hold, it was that one. */
    private Mono<Map<String, AttributeValue>> refused(ConditionalCheckFailedException failed) {
        boolean wanted = failed.hasItem()
                && !failed.item().isEmpty()
                && new ItemCondition(operation.condition(), arguments).holds(failed.item());
        return wanted ? Mono.error(DynamoErrors.sumOutOfRange()) : Mono.empty();
    }
}
