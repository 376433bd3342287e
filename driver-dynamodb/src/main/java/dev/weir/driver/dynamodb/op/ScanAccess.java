package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.expr.Clause;
import dev.weir.driver.dynamodb.expr.Placeholders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Reads all items of a table by Scan, a page when it is asked for. */
public record ScanAccess(KeyedOperation.Scan operation) implements Access {
    private static final Map<String, AttributeValue> BEGINNING = Map.of();

    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Flux.defer(() -> {
            Filter filter = Filter.of(operation.reading(), rows.get(0));
            Passing passing = filter.passing();
            if (filter.isNothing()) {
                return passing.answer(Flux.empty(), reader);
            }
            ScanRequest request = request(store, filter);
            return passing.isNumber()
                    ? pages(store, request, page -> List.of(page.count().longValue()))
                            .reduce(0L, Long::sum)
                            .flatMapMany(found -> passing.answer(found, reader))
                    : passing.answer(pages(store, request, ScanResponse::items), reader);
        });
    }

    private ScanRequest request(Store store, Filter filter) {
        ScanRequest.Builder request = ScanRequest.builder()
                .tableName(store.name(operation.table()))
                .consistentRead(store.consistent())
                .select(filter.passing().isNumber() ? Select.COUNT : Select.ALL_ATTRIBUTES);
        if (filter.clause() instanceof Clause.Asked asked) {
            Placeholders placeholders = new Placeholders();
            request.filterExpression(asked.write(placeholders))
                    .expressionAttributeNames(placeholders.names())
                    .expressionAttributeValues(placeholders.values().isEmpty() ? null : placeholders.values());
        } else if (filter.passing().isUnchecked() && filter.passing().most() <= Integer.MAX_VALUE) {
            request.limit((int) filter.passing().most());
        }
        return request.build();
    }

    private static <E> Flux<E> pages(Store store, ScanRequest request, Function<ScanResponse, List<E>> elements) {
        return Pages.of(BEGINNING, from -> store.read(client -> client.scan(
                        from.isEmpty()
                                ? request
                                : request.toBuilder().exclusiveStartKey(from).build()))
                .map(page -> new Pages.Page<>(elements.apply(page), next(page)))
                .toFuture());
    }

    private static Optional<Map<String, AttributeValue>> next(ScanResponse page) {
        return page.hasLastEvaluatedKey() && !page.lastEvaluatedKey().isEmpty()
                ? Optional.of(page.lastEvaluatedKey())
                : Optional.empty();
    }
}
