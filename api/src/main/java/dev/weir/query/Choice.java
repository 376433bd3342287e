package dev.weir.query;

import dev.weir.SelectedReader;
import dev.weir.StatementRunner;
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

    Flux<T> fetch(StatementRunner statements) {
        var rows = query.rows();
        return statements.select(query.model(), rows.shape(), rows.arguments(), reader);
    }

    Mono<T> first(StatementRunner statements) {
        var row = query.queryForFirst();
        return statements.selectFirst(query.model(), row.shape(), row.arguments(), reader);
    }

    Mono<T> one(StatementRunner statements) {
        var row = query.queryForOnly();
        return statements.selectOne(query.model(), row.shape(), row.arguments(), reader);
    }
}
