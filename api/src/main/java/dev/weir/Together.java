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
        return statements.together(unit -> Flux.fromIterable(writes)
                .concatMap(write -> Together.<T>run(write, unit), 1)
                .collectList());
    }

    private static <T> Mono<T> run(Write<? extends T> write, StatementRunner unit) {
        return write.write(unit).<T>map(result -> result).single();
    }

    /** Returns two to eight results as a tuple. */
    // the writes that gave them say which types these are
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <T extends Tuple2<?, ?>> T tuple(List<Object> results) {
        return (T) Tuples.fromArray(results.toArray());
    }
}
