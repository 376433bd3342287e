package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.expr.Clause;
import dev.weir.driver.dynamodb.expr.Placeholders;
import java.util.List;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Reads all items of a table by Scan, a page when it is asked for. */
public record ScanAccess(KeyedOperation.Scan operation) implements Access {
    @Override
    public <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader) {
        return Flux.defer(() -> {
            Filter filter = Filter.of(operation.reading(), rows.get(0));
            Passing passing = filter.passing();
            if (filter.isNothing()) {
                return passing.answer(Flux.empty(), reader);
            }
            ItemPages<ScanResponse> pages = pages(store, request(store, filter));
            return passing.isNumber()
                    ? passing.sum(pages.taking(page -> List.of(page.count().longValue())), reader)
                    : passing.answer(passing.passed(pages.taking(ScanResponse::items)), reader);
        });
    }

    private ScanRequest request(Store store, Filter filter) {
        ScanRequest.Builder request = ScanRequest.builder()
                .tableName(store.name(operation.table()))
                .consistentRead(store.consistent())
                .select(filter.passing().isNumber() ? Select.COUNT : Select.ALL_ATTRIBUTES)
                .limit(filter.passing().itemsOfARequest());
        if (filter.clause() instanceof Clause.Asked asked) {
            Placeholders placeholders = new Placeholders();
            request.filterExpression(asked.write(placeholders))
                    .expressionAttributeNames(placeholders.names())
                    .expressionAttributeValues(placeholders.values());
        }
        return request.build();
    }

    private static ItemPages<ScanResponse> pages(Store store, ScanRequest request) {
        return new ItemPages<>(
                store,
                (client, after) -> client.scan(
                        after.isEmpty()
                                ? request
                                : request.toBuilder().exclusiveStartKey(after).build()),
                ScanResponse::lastEvaluatedKey);
    }
}
