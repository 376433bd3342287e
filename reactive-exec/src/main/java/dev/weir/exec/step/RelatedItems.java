package dev.weir.exec.step;

import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What a relation leads to, read for a window of instances.
 *
 * @param <M> the model of the instances
 * @param <T> what the relation leads to
 */
sealed interface RelatedItems<M, T> permits LinkedItems, WayItems {

    /** Gives what the relation leads to from each instance of a window, in the order of the window. Cold. */
    Mono<List<List<T>>> of(Session session, Arguments arguments, List<M> window);

    /** Gives the same again, completed, in order. */
    interface Completion<T> {
        Mono<List<T>> complete(Session session, Arguments arguments, List<T> items);

        /** Returns what completes nothing. */
        static <T> Completion<T> none() {
            return (session, arguments, items) -> Mono.just(items);
        }
    }
}
