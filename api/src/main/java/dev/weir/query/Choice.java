package dev.weir.query;

import dev.weir.SelectedReader;
import dev.weir.StatementRunner;
import dev.weir.core.schema.app.Model;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.RelationId;
import java.util.List;
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

    /** Returns this for what a relation leads to. */
    <R> SelectedPart<R, List<T>> listed(List<RelationId> via, RelationId relation) {
        return new SelectedList<R, M, T>(via, relation, query.selection(), query.projection(), model -> {
            requireEnd(model.model(), relation);
            return reader;
        });
    }

    private void requireEnd(Model from, RelationId relation) {
        ModelId queried = query.model().model().id();
        if (from.relation(relation.name())
                .filter(found -> found.target().equals(queried))
                .isEmpty()) {
            throw new IllegalArgumentException(relation + " does not lead to " + queried.simpleName()
                    + ", of which values are selected for it; select them by the query that it is given");
        }
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
