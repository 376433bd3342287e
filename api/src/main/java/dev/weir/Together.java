package dev.weir;

import java.util.List;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

/** Statements that are run as one unit. */
final class Together {
    private Together() {}

    /** Runs the statements one after the other and gives their results, in order. */
    static <T> Mono<List<T>> inOrder(StatementRunner statements, List<? extends Batchable<? extends T>> batch) {
        Batchable<List<T>> all = Batchable.all(batch);
        Mono<List<T>> results = all.readsOnly() ? statements.readTogether(all::run) : statements.together(all::run);
        return results.flatMap(given -> all.complete(statements, given));
    }

    /** Returns two to eight results as a tuple. */
    // the statements that gave them say which types these are
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <T extends Tuple2<?, ?>> T tuple(List<Object> results) {
        return (T) Tuples.fromArray(results.toArray());
    }
}
