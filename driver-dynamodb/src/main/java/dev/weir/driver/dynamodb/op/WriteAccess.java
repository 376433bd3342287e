package dev.weir.driver.dynamodb.op;

import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.change.Changes;
import java.util.List;
import reactor.core.publisher.Flux;

/** An operation that writes, which can be sent by itself, or with others. */
public interface WriteAccess extends Access {

    /**
     * Sets aside what the write does, and answers what it is going to have done. What it has to know of its rows is read at
     * once, and that they stay as they were read is a condition of what is set aside. Cold.
     */
    <T> Flux<T> setAside(Store store, Changes changes, List<Arguments> rows, RowReader<T> reader);
}
