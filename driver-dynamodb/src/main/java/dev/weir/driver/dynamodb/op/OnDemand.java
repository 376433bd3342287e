package dev.weir.driver.dynamodb.op;

import java.util.function.Supplier;
import reactor.core.publisher.Flux;

/** Sources that ask for something as soon as they are subscribed to, put off until something is wanted. */
final class OnDemand {
    private OnDemand() {}

    static <E> Flux<E> of(Supplier<Flux<E>> source) {
        // hidden, since the element would be mapped at once if it were known to be the only one
        return Flux.just(source).hide().concatMap(Supplier::get, 0);
    }
}
