package dev.weir.exec.step;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import java.util.List;
import reactor.core.publisher.Flux;

/**
 * An operation that is sent for keys: once for all of them, several times only if there are more than the database takes at
 * once; not at all if there is none.
 *
 * @param <T> what its rows are read as
 */
record KeyedReads<T>(PreparedOperation operation, RowReader<T> reader, int keysPerSet) {

    /** Returns these reads with their rows read by another reader. */
    <U> KeyedReads<U> by(RowReader<U> other) {
        return new KeyedReads<>(operation, other, keysPerSet);
    }

    /** Gives the rows of the keys. Cold. */
    Flux<T> read(Session session, Arguments arguments, List<Object> keys) {
        if (keys.isEmpty()) {
            return Flux.empty();
        }
        // nearly always; what joins the results of several reads is another operator for each row
        if (keys.size() <= keysPerSet) {
            return session.execute(operation, arguments.with(keys), reader);
        }
        return Flux.fromIterable(Chunks.of(keys, keysPerSet))
                .concatMap(chunk -> session.execute(operation, arguments.with(chunk), reader), 1);
    }
}
