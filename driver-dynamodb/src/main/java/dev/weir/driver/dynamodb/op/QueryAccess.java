package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.expr.Clause;
import dev.weir.driver.dynamodb.expr.KeyCondition;
import dev.weir.driver.dynamodb.expr.KeyTuples;
import dev.weir.driver.dynamodb.expr.Placeholders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Reads the items of partitions by Query, a page when it is asked for. */
public record QueryAccess(KeyedOperation.Query operation) implements Items {
    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Flux.defer(() -> {
            Filter filter = Filter.of(operation.reading(), rows.get(0));
            Passing passing = filter.passing();
            return passing.isNumber()
                    ? passing.sum(numbers(store, partitions(store, filter, Select.COUNT)), reader)
                    : passing.answer(items(store, filter), reader);
        });
    }

    @Override
    public Flux<Map<String, AttributeValue>> items(Store store, Arguments arguments) {
        return Flux.defer(() -> items(store, Filter.of(operation.reading(), arguments)));
    }

    private Flux<Map<String, AttributeValue>> items(Store store, Filter filter) {
        return new Partitions(
                        operation,
                        partitions(store, filter, Select.ALL_ATTRIBUTES),
                        filter.passing(),
                        partition -> pages(store, partition).taking(QueryResponse::items))
                .together();
    }

    private static Flux<Long> numbers(Store store, List<Partition> partitions) {
        return OnDemand.of(() -> Flux.fromIterable(partitions)
                .flatMap(
                        partition -> pages(store, partition)
                                .taking(page -> List.of(page.count().longValue())),
                        Partitions.CONCURRENCY));
    }

    /** Returns the partitions that may have an item that passes. */
    private List<Partition> partitions(Store store, Filter filter, Select what) {
        return filter.isNothing()
                ? List.of()
                : KeyTuples.of(
                                operation.key(),
                                operation.keys(),
                                filter.passing().arguments())
                        .stream()
                        .flatMap(tuple ->
                                request(store, tuple, filter, what)
                                        .map(request -> new Partition(tuple, request))
                                        .stream())
                        .toList();
    }

    private Optional<QueryRequest> request(Store store, Map<String, AttributeValue> tuple, Filter filter, Select what) {
        Passing passing = filter.passing();
        Placeholders placeholders = new Placeholders();
        Optional<String> key =
                new KeyCondition(operation.key(), operation.range(), placeholders, passing.arguments()).write(tuple);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(store.name(operation.table()))
                .indexName(operation.index().orElse(null))
                .keyConditionExpression(key.get())
                .scanIndexForward(operation.direction() == SortKey.Direction.ASCENDING)
                .consistentRead(store.consistent() && operation.index().isEmpty())
                .select(what)
                .limit(passing.itemsOfARequest());
        if (filter.clause() instanceof Clause.Asked asked) {
            request.filterExpression(asked.write(placeholders));
        }
        return Optional.of(request.expressionAttributeNames(placeholders.names())
                .expressionAttributeValues(placeholders.values())
                .build());
    }

    private static ItemPages<QueryResponse> pages(Store store, Partition partition) {
        QueryRequest first = partition.request();
        return new ItemPages<>(
                store,
                (client, after) -> client.query(
                        after.isEmpty()
                                ? first
                                : first.toBuilder().exclusiveStartKey(after).build()),
                QueryResponse::lastEvaluatedKey);
    }
}
