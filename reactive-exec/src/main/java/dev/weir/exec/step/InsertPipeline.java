package dev.weir.exec.step;

import dev.weir.core.driver.Session;
import dev.weir.core.stmt.NewRow;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * A create made ready to run. Immutable; serves every run.
 *
 * @param <M> the model
 */
public interface InsertPipeline<M> {
    /** Inserts the rows in a session and gives the instances, in order. Cold. */
    Mono<List<M>> run(Session session, List<NewRow> rows);
}
