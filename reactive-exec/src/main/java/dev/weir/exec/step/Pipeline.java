package dev.weir.exec.step;

import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import reactor.core.publisher.Flux;

/**
 * A program made ready to run. Immutable; serves every run.
 *
 * @param <T> what it gives
 */
public interface Pipeline<T> {
    /** Returns the run in a session, which stays open until it has ended. Cold. */
    Flux<T> run(Session session, Arguments arguments);
}
