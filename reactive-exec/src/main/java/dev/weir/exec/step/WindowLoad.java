package dev.weir.exec.step;

import dev.weir.Handles;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * One relation to load for a window of instances.
 *
 * @param <M> the model of the instances
 */
sealed interface WindowLoad<M> permits LoadStep, ThroughLoad {
    /** Loads the relation for a window and puts what it leads to into the instances' handles. */
    Mono<Void> load(Session session, Arguments arguments, List<M> window, List<Handles> handles);
}
