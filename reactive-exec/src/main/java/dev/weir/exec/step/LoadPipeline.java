package dev.weir.exec.step;

import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * A load of relations made ready to run. Immutable; serves every run.
 *
 * @param <M> the model of the instances
 */
public interface LoadPipeline<M> {
    /** Gives copies of the instances, in order, with the relations in their handles. Cold. */
    Mono<List<M>> run(Session session, Arguments arguments, List<M> instances);
}
