package dev.weir.driver.dynamodb.op;

import dev.weir.driver.dynamodb.expr.ItemOrder;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Merges items that come in an order from several sources. Each source is asked for the one item that is next. */
final class Merge {
    private Merge() {}

    static Flux<Map<String, AttributeValue>> of(List<Flux<Map<String, AttributeValue>>> sources, ItemOrder order) {
        return OnDemand.of(() -> Flux.mergeComparing(1, order, placed(sources, order)))
                .map(ItemOrder.Placed::item);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static Publisher<ItemOrder.Placed>[] placed(
            List<Flux<Map<String, AttributeValue>>> sources, ItemOrder order) {
        return sources.stream().map(source -> source.map(order::place)).toArray(Publisher[]::new);
    }
}
