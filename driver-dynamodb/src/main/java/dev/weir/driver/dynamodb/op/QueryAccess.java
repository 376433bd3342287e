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
import java.util.function.Function;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Reads the items of partitions by Query, a page when it is asked for. Several partitions are read at the same time, some of
 * them; with a limit one after the other, so that what the limit cuts off is not read.
 */
public record QueryAccess(KeyedOperation.Query operation) implements Access {
    /** Partitions that are read at the same time. */
    static final int CONCURRENCY = 16;

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Flux.defer(() -> {
            Filter filter = Filter.of(operation.reading(), rows.get(0));
            Passing passing = filter.passing();
            List<QueryRequest> partitions = filter.isNothing() ? List.of() : requests(store, filter);
            return passing.isNumber()
                    ? passing.sum(each(partitions, passing, request -> numbers(store, request)), reader)
                    : passing.answer(each(partitions, passing, request -> items(store, request)), reader);
        });
    }

    private static <E> Flux<E> each(
            List<QueryRequest> partitions, Passing passing, Function<QueryRequest, Flux<E>> read) {
        if (partitions.size() == 1) {
            return read.apply(partitions.get(0));
        }
        return passing.most() == Long.MAX_VALUE
                ? Flux.fromIterable(partitions).flatMap(read, CONCURRENCY)
                : Flux.fromIterable(partitions).concatMap(read, 0);
    }

    /** Returns a request for each partition that may have an item. */
    private List<QueryRequest> requests(Store store, Filter filter) {
        return KeyTuples.of(operation.key(), operation.keys(), filter.passing().arguments()).stream()
                .flatMap(tuple -> request(store, tuple, filter).stream())
                .toList();
    }

    private Optional<QueryRequest> request(Store store, Map<String, AttributeValue> tuple, Filter filter) {
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
                .select(passing.isNumber() ? Select.COUNT : Select.ALL_ATTRIBUTES);
        if (filter.clause() instanceof Clause.Asked asked) {
            request.filterExpression(asked.write(placeholders));
        } else if (passing.isUnchecked() && passing.most() <= Integer.MAX_VALUE) {
            request.limit((int) passing.most());
        }
        return Optional.of(request.expressionAttributeNames(placeholders.names())
                .expressionAttributeValues(placeholders.values())
                .build());
    }

    private static Flux<Map<String, AttributeValue>> items(Store store, QueryRequest request) {
        return pages(store, request).taking(QueryResponse::items);
    }

    private static Flux<Long> numbers(Store store, QueryRequest request) {
        return pages(store, request).taking(page -> List.of(page.count().longValue()));
    }

    private static ItemPages<QueryResponse> pages(Store store, QueryRequest request) {
        return new ItemPages<>(
                store,
                (client, after) -> client.query(
                        after.isEmpty()
                                ? request
                                : request.toBuilder().exclusiveStartKey(after).build()),
                QueryResponse::lastEvaluatedKey);
    }
}
