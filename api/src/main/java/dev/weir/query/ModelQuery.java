package dev.weir.query;

import dev.weir.Atomicity;
import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.StatementRunner;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A query for instances of a model. Immutable: each method returns a changed copy, and a query can be run any number of
 * times, on any executor; in a batch it gives its instances as a list. Generated code adds the relations of the model and
 * update.
 *
 * @param <M> the model
 * @param <P> the generated path of the model, rooted at the model
 * @param <Q> the generated query that each method returns
 */
public abstract non-sealed class ModelQuery<M, P, Q> extends SelectingQuery<M, P>
        implements Batchable<List<M>>, Subquery<M> {
    private final QueryState<M> state;

    /** Creates the query that has gathered this. */
    protected ModelQuery(QueryState<M> state) {
        this.state = state;
    }

    /** Returns a query with another state. */
    protected abstract Q with(QueryState<M> changed);

    /** Returns what this query has gathered. */
    protected final QueryState<M> state() {
        return state;
    }

    @Override
    final QueryState<M> gathered() {
        return state;
    }

    /** Returns this query with one more condition, which must hold besides those it has. */
    public final Q where(Function<? super P, Condition<M>> condition) {
        return with(state.and(condition.apply(root())));
    }

    /** Returns this query with more keys of its order, less significant than those it has. */
    @SafeVarargs
    public final Q orderBy(Function<? super P, Order<M>>... orders) {
        QueryState<M> ordered = state;
        for (Function<? super P, Order<M>> order : orders) {
            ordered = ordered.orderBy(order.apply(root()));
        }
        return with(ordered);
    }

    /**
     * Returns this query for at most {@code count} instances. Which ones is up to the database unless the order decides.
     *
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public final Q limit(long count) {
        return with(state.limit(count));
    }

    /**
     * Returns this query without its first {@code count} instances.
     *
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public final Q offset(long count) {
        return with(state.offset(count));
    }

    /**
     * Returns this query with a relation to load with each instance: one more statement per relation for a whole window of
     * instances, never one per instance. Including a relation twice loads all that either include would.
     */
    public final Q include(Function<? super P, ? extends Include<M>> relation) {
        return with(state.include(relation.apply(root()).tree()));
    }

    /**
     * Returns this query with leave to read all of a table where neither a key nor an index leads to the instances, which
     * without it is refused. Where such a database is paid for by what is read, that is all of the table. Holds for an
     * update or delete of this query as well. Without effect on databases that run SQL, and in an include.
     */
    public final Q allowScan() {
        return with(state.allowScan());
    }

    /**
     * Gives the instances, in the query's order, read as they are asked for. With an include they come in windows: a
     * window of instances is read, its relations are loaded, and the instances are passed on.
     */
    public final Flux<M> fetch(Executor executor) {
        return fetch(executor.statements());
    }

    private Flux<M> fetch(StatementRunner statements) {
        Bound<Query> query = state.rows();
        return statements.fetch(state.model(), query.shape(), query.arguments());
    }

    @Override
    public final Mono<List<M>> run(StatementRunner statements) {
        return fetch(statements).collectList();
    }

    @Override
    public final boolean readsOnly() {
        return true;
    }

    /** Gives the first instance, or completes empty. Without an order, which one that is is up to the database. */
    public final Mono<M> first(Executor executor) {
        Bound<Query> query = state.queryForFirst();
        return executor.statements().fetchFirst(state.model(), query.shape(), query.arguments());
    }

    /** Gives the only instance, or completes empty; fails with {@code NonUniqueResultException} if there are more. */
    public final Mono<M> one(Executor executor) {
        Bound<Query> query = state.queryForOnly();
        return executor.statements().fetchOne(state.model(), query.shape(), query.arguments());
    }

    /**
     * Gives the only instance; fails with {@link RecordNotFoundException} if there is none and with
     * {@code NonUniqueResultException} if there are more.
     */
    public final Mono<M> get(Executor executor) {
        return one(executor).switchIfEmpty(Mono.error(state::notFound));
    }

    /** Gives the number of instances, the limit and offset counted in. */
    public final Mono<Long> count(Executor executor) {
        Bound<Query> query = state.query(Query.Answer.COUNT);
        return executor.statements().count(query.shape(), query.arguments());
    }

    /** Gives whether there is an instance. */
    public final Mono<Boolean> exists(Executor executor) {
        Bound<Query> query = state.query(Query.Answer.EXISTS);
        return executor.statements().exists(query.shape(), query.arguments());
    }

    /** Returns the deletion of the instances. */
    public final QueryDelete delete() {
        return new QueryDelete(state, Atomicity.ATOMIC);
    }

    /** Gives the plan of {@link #fetch} as text, without running it. */
    public final Mono<String> explain(Executor executor) {
        return executor.statements().explain(state.rows().shape());
    }

    /** Returns this query as the include of a relation. */
    final IncludeTree tree(RelationId relation) {
        return state.tree(relation);
    }

    /** Returns what another query has gathered. */
    protected static <N> QueryState<N> stateOf(ModelQuery<N, ?, ?> query) {
        return query.state();
    }

    /**
     * Returns the condition that the instance at the other end of a step is among those of a query.
     *
     * @param reversed whether the step goes from the relation's target to the model that declares it
     */
    protected static <R> Condition<R> related(RelationId relation, boolean reversed, ModelQuery<?, ?, ?> query) {
        Bound<Selection> selection = query.state.selection();
        return Condition.of(
                new Expr.Leaf<>(
                        new FieldTerm.Related(List.of(), new FieldTerm.Hop(relation, reversed), selection.shape())),
                selection.arguments());
    }
}
