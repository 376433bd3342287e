package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.change.Changes;
import dev.weir.driver.dynamodb.change.RowChange;
import dev.weir.driver.dynamodb.codec.CountRow;
import dev.weir.driver.dynamodb.codec.ItemRow;
import dev.weir.driver.dynamodb.expr.KeyTuples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Changes items: each by UpdateItem, where the service can compute what becomes of it. Another is read first, computed here, and
 * changed if it is still as it was read; one whose unique values change together with their guards.
 */
public record UpdateAccess(KeyedOperation.Update operation) implements WriteAccess {

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Flux.defer(() -> {
            Arguments arguments = rows.get(0);
            Optional<UpdateAtStore> atStore = UpdateAtStore.of(store, operation, arguments);
            return answer(
                    EachKey.of(
                            keys(arguments),
                            key -> atStore.isPresent()
                                    ? atStore.get().changed(store, key).flux()
                                    : Commit.alone(store, changes -> changed(store, changes, List.of(key), arguments))),
                    reader);
        });
    }

    @Override
    public <T> Flux<T> setAside(Store store, Changes changes, List<Arguments> rows, RowReader<T> reader) {
        return Flux.defer(() -> answer(changed(store, changes, keys(rows.get(0)), rows.get(0)), reader));
    }

    private List<Map<String, AttributeValue>> keys(Arguments arguments) {
        return KeyTuples.of(operation.key(), operation.keys(), arguments);
    }

    private <T> Flux<T> answer(Flux<Map<String, AttributeValue>> changed, RowReader<T> reader) {
        return operation.returning().isEmpty()
                ? changed.count()
                        .map(number -> reader.read(CountRow.of(number)))
                        .flux()
                : changed.map(item -> reader.read(new ItemRow(operation.returning(), item)));
    }

    /** Sets aside what is changed, and gives the items as they are going to be. */
    private Flux<Map<String, AttributeValue>> changed(
            Store store, Changes changes, List<Map<String, AttributeValue>> keys, Arguments arguments) {
        UpdateHere here = new UpdateHere(operation, arguments);
        return new CurrentRows(operation.table(), operation.key())
                .of(store, changes, keys)
                .concatMap(row ->
                        Mono.justOrEmpty(changes.write(row, here::changed).flatMap(RowChange::after)));
    }
}
