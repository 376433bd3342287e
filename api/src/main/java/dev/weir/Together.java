package dev.weir;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

/** Writes that are run as one unit. */
final class Together {
    private Together() {}

    /** Runs the writes one after the other and gives their results, in order. */
    static <T> Mono<List<T>> inOrder(StatementRunner statements, List<? extends Write<? extends T>> writes) {
        return statements
                .<List<Mono<T>>>together(unit -> Flux.fromIterable(writes)
                        .concatMap(write -> Together.<T>run(write, unit, statements), 1)
                        .collectList())
                .flatMap(results -> Flux.concat(results).collectList());
    }

    /** Runs a write, and gives what gives its result once the unit has taken effect. */
    private static <T> Mono<Mono<T>> run(Write<? extends T> write, StatementRunner unit, StatementRunner afterwards) {
        return completed(write, unit, afterwards).map(result -> result.<T>map(value -> value));
    }

    private static <W> Mono<Mono<W>> completed(Write<W> write, StatementRunner unit, StatementRunner afterwards) {
        return write.write(unit)
                .map(written -> write.complete(afterwards, written).single())
                .single();
    }

    /** Returns two to eight results as a tuple. */
    // the writes that gave them say which types these are
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <T extends Tuple2<?, ?>> T tuple(List<Object> results) {
        return (T) Tuples.fromArray(results.toArray());
    }
}
