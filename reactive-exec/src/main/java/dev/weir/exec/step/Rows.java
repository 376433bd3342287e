package dev.weir.exec.step;

import dev.weir.core.driver.Row;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What a fetch makes of its rows.
 *
 * @param <E> what is made of one row
 */
interface Rows<E> {
    E read(Row row);

    /** Gives copies of a window's, in order, with the relations loaded. */
    Mono<List<E>> load(Session session, Arguments arguments, List<E> window);
}
