package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.StatementRunner;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.Selection;
import reactor.core.publisher.Mono;

/**
 * The deletion of all instances of a query, its limit and offset counted in, with what belongs to them: rows whose link is
 * required are deleted too, others lose the link. Immutable.
 */
public final class QueryDelete implements Batchable<Long> {
    private final QueryState<?> query;
    private final Atomicity atomicity;

    QueryDelete(QueryState<?> query, Atomicity atomicity) {
        this.query = query;
        this.atomicity = atomicity;
    }

    /**
     * Returns this deletion without the promise that all are deleted or none: a failure leaves deleted what was deleted before
     * it. So any number of them can be deleted where a database writes only so many as a whole, and for less where it takes
     * more for that.
     */
    public QueryDelete nonAtomic() {
        return new QueryDelete(query, Atomicity.NON_ATOMIC);
    }

    /** Deletes the instances and gives their number, that of the query's model alone. */
    public Mono<Long> exec(Executor executor) {
        return run(executor.statements());
    }

    @Override
    public Mono<Long> run(StatementRunner statements) {
        Bound<Selection> selection = query.selection();
        return statements.change(delete(selection), selection.arguments(), atomicity);
    }

    /** Gives the plan of the delete as text, without running it. */
    public Mono<String> explain(Executor executor) {
        return executor.statements().explain(delete(query.selection()));
    }

    private Delete delete(Bound<Selection> selection) {
        return new Delete(query.model().model().id(), selection.shape(), query.scan());
    }
}
