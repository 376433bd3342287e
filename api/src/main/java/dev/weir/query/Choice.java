package dev.weir.query;

import dev.weir.Executor;
import dev.weir.SelectedReader;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is selected, and what is made of it.
 *
 * @param query has the projection
 * @param <M> the model whose instances are selected
 * @param <T> what is given of each row
 */
record Choice<M, T>(QueryState<M> query, SelectedReader<M, T> reader) {

    Choice<M, T> distinct() {
        return new Choice<>(query.distinct(), reader);
    }

    Flux<T> fetch(Executor executor) {
        var rows = query.rows();
        return executor.statements().select(query.model(), rows.shape(), rows.arguments(), reader);
    }

    Mono<T> first(Executor executor) {
        var row = query.queryForFirst();
        return executor.statements().selectFirst(query.model(), row.shape(), row.arguments(), reader);
    }

    Mono<T> one(Executor executor) {
        var row = query.queryForOnly();
        return executor.statements().selectOne(query.model(), row.shape(), row.arguments(), reader);
    }
}
