package dev.weir.driver.dynamodb.op;

import dev.weir.core.schema.db.TableId;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads items of a table by their keys: one by GetItem, several by as few BatchGetItem as take them. */
record ItemsByKey(TableId table) {
    /** Keys of one <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>. */
    static final int KEYS_PER_BATCH = 100;

    /**
     * What is still to be read.
     *
     * @param pauses how long to wait before: not at all, or twice as long for each more
     * @param tries how many requests in a row have left all of their keys out
     */
    private record Left(List<Map<String, AttributeValue>> keys, int pauses, int tries) {

        /** Returns what is left after a request for the first keys that has left some of them out. */
        Optional<Left> after(int size, List<Map<String, AttributeValue>> again) {
            List<Map<String, AttributeValue>> rest = new ArrayList<>(again);
            rest.addAll(keys.subList(size, keys.size()));
            int barren = again.size() == size ? tries + 1 : 0;
            int next = again.isEmpty() ? 0 : barren + 1;
            return rest.isEmpty() ? Optional.empty() : Optional.of(new Left(rest, next, barren));
        }
    }

    /** Returns the items that are there, in no promised order, read as they are asked for. Cold. */
    Flux<Map<String, AttributeValue>> read(Store store, List<Map<String, AttributeValue>> keys) {
        return switch (keys.size()) {
            case 0 -> Flux.empty();
            case 1 -> item(store, keys.get(0)).flux();
            default -> Pages.of(new Left(keys, 0, 0), left -> batch(store, left));
        };
    }

    private Mono<Map<String, AttributeValue>> item(Store store, Map<String, AttributeValue> key) {
        return store.read(client -> client.getItem(
                        request -> request.tableName(store.name(table)).key(key).consistentRead(store.consistent())))
                .filter(GetItemResponse::hasItem)
                .map(GetItemResponse::item);
    }

    /**
     * Keys that DynamoDB leaves out, because it is busy or the answer full, are asked for again with those that follow, after a
     * pause, which grows as long as all are left out.
     */
    private Mono<Pages.Page<Left, Map<String, AttributeValue>>> batch(Store store, Left left) {
        String name = store.name(table);
        int size = Math.min(left.keys().size(), KEYS_PER_BATCH);
        KeysAndAttributes asked = KeysAndAttributes.builder()
                .keys(left.keys().subList(0, size))
                .consistentRead(store.consistent())
                .build();
        Mono<BatchGetItemResponse> answer =
                store.read(client -> client.batchGetItem(request -> request.requestItems(Map.of(name, asked))));
        return (left.pauses() == 0 ? answer : Mono.delay(pause(left.pauses())).then(answer)).map(got -> {
            List<Map<String, AttributeValue>> again = unprocessed(got, name);
            boolean none = again.size() == size;
            if (none && left.tries() + 1 == store.tries()) {
                throw DynamoErrors.leftOut(store.tries());
            }
            return new Pages.Page<>(got.responses().getOrDefault(name, List.of()), left.after(size, again));
        });
    }

    private static List<Map<String, AttributeValue>> unprocessed(BatchGetItemResponse got, String table) {
        KeysAndAttributes unprocessed = got.unprocessedKeys().get(table);
        return unprocessed == null ? List.of() : unprocessed.keys();
    }

    /** Twice as long each time, and by chance up to half of that less, so that those who were refused together part. */
    private static Duration pause(int pauses) {
        long longest = Math.min(
                Store.LONGEST_DELAY.toMillis(), Store.FIRST_DELAY.toMillis() << Math.min(pauses - 1, Byte.SIZE));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
