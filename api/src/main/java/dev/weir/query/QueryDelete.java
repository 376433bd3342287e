package dev.weir.query;

import dev.weir.Executor;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.Selection;
import reactor.core.publisher.Mono;

/**
 * The deletion of all instances of a query, its limit and offset counted in, with what belongs to them: rows whose link is
 * required are deleted too, others lose the link. Immutable.
 */
public final class QueryDelete {
    private final QueryState<?> query;

    QueryDelete(QueryState<?> query) {
        this.query = query;
    }

    /** Deletes the instances and gives their number, that of the query's model alone. */
    public Mono<Long> exec(Executor executor) {
        Bound<Selection> selection = query.selection();
        return executor.statements().change(delete(selection), selection.arguments());
    }

    /** Gives the plan of the delete as text, without running it. */
    public Mono<String> explain(Executor executor) {
        return executor.statements().explain(delete(query.selection()));
    }

    private Delete delete(Bound<Selection> selection) {
        return new Delete(query.model().model().id(), selection.shape(), query.scan());
    }
}
