package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import java.util.List;
import reactor.core.publisher.Flux;

/** An operation made ready to be sent. Immutable; serves every run. */
public interface Access {

    /**
     * Returns a run. Cold.
     *
     * @param rows the arguments; one entry for each row where rows are added, else one
     */
    <T> Flux<T> run(Store store, List<Arguments> rows, RowReader<T> reader);
}
