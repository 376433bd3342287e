package dev.weir.query;

import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.StatementRunner;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A query for the values that a component has in the instances of a query; in a batch it gives them as a list. Immutable.
 *
 * @param <T> the Java type of the component, boxed
 */
public final class ValuesQuery<T> implements Batchable<List<T>> {
    private final Selected<Optional<T>> values;

    private ValuesQuery(Selected<Optional<T>> values) {
        this.values = values;
    }

    /** Returns the query for the values of a component in the instances of another query. */
    public static <M, P, T> ValuesQuery<T> of(
            ModelQuery<M, P, ?> instances, Function<? super P, ? extends Expression<M, T>> component) {
        return new ValuesQuery<>(instances.select(path -> component.apply(path).optional()));
    }

    /**
     * Gives the values as they are asked for, each once, in the order of the first instance that has it; NULL is none. Of the
     * instances nothing else is read. Those that were given are held until the last one was.
     */
    public Flux<T> fetch(Executor executor) {
        return present(values.fetch(executor));
    }

    private static <T> Flux<T> present(Flux<Optional<T>> found) {
        return found.<T>handle((value, sink) -> value.ifPresent(sink::next)).distinct(ValuesQuery::comparable);
    }

    @Override
    public Mono<List<T>> run(StatementRunner statements) {
        return values.run(statements)
                .flatMap(found -> present(Flux.fromIterable(found)).collectList());
    }

    @Override
    public boolean readsOnly() {
        return true;
    }

    /** Gives the plan of {@link #fetch} as text, without running it. */
    public Mono<String> explain(Executor executor) {
        return values.explain(executor);
    }

    /** Arrays and decimals are equal by what they hold only in another form. */
    private static Object comparable(Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
    }
}
