package dev.weir.driver.dynamodb.op;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes of rows one by one, some of them at the same time. What is done when one fails stays done. */
final class EachKey {
    /** Rows that are written at the same time. */
    static final int CONCURRENCY = 16;

    private EachKey() {}

    static <E> Flux<E> of(
            List<Map<String, AttributeValue>> keys, Function<Map<String, AttributeValue>, Flux<E>> write) {
        return keys.size() == 1
                ? write.apply(keys.get(0))
                : Flux.fromIterable(keys).flatMap(write, CONCURRENCY);
    }
}
