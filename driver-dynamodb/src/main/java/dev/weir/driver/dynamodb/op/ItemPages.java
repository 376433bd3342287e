package dev.weir.driver.dynamodb.op;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items as Query and Scan give them: each page says after which item the next one begins.
 *
 * @param asking asks for the page after the item of a key; an empty key is that of the first page
 * @param last the key that a page says, empty for the last one
 */
record ItemPages<R>(
        Store store,
        BiFunction<DynamoDbAsyncClient, Map<String, AttributeValue>, CompletableFuture<R>> asking,
        Function<R, Map<String, AttributeValue>> last) {
    private static final Map<String, AttributeValue> BEGINNING = Map.of();

    /** Returns what is taken of the pages, each of which is asked for when something of it is wanted. */
    <E> Flux<E> taking(Function<R, List<E>> elements) {
        return Pages.of(BEGINNING, after -> store.read(client -> asking.apply(client, after))
                .map(page -> new Pages.Page<>(elements.apply(page), next(page))));
    }

    private Optional<Map<String, AttributeValue>> next(R page) {
        return Optional.of(last.apply(page)).filter(key -> !key.isEmpty());
    }
}
