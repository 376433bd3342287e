package dev.weir.query;

import dev.weir.Executor;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A query for the values that a component has in the instances of a query. Immutable.
 *
 * @param <M> the model of the instances
 * @param <T> the Java type of the component, boxed
 */
public final class ValuesQuery<M, T> {
    private final ModelQuery<M, ?, ?> instances;
    private final Function<? super M, ? extends @Nullable T> value;

    /** Creates the query for the values of a component in the instances of another query. */
    public ValuesQuery(ModelQuery<M, ?, ?> instances, Function<? super M, ? extends @Nullable T> value) {
        this.instances = instances;
        this.value = value;
    }

    /**
     * Gives the values as they are asked for, each once, in the order of the first instance that has it; NULL is none. Those
     * that were given are held until the last one was.
     */
    public Flux<T> fetch(Executor executor) {
        return instances.fetch(executor).<T>mapNotNull(value).distinct(ValuesQuery::comparable);
    }

    /** Arrays and decimals are equal by what they hold only in another form. */
    private static Object comparable(Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
    }
}
