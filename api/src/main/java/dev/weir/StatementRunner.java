package dev.weir;

import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.core.value.ArgumentChain;
import dev.weir.core.value.Arguments;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Runs statements. Called by queries and builders; applications hand an {@link Executor} to those.
 *
 * <p>Everything here is cold. Arguments are in the reading order of the statement's placeholders.
 */
public interface StatementRunner {

    /** Gives the instances of a query as they are asked for, in its order. */
    <M> Flux<M> fetch(ModelDefinition<M> model, Query query, ArgumentChain arguments);

    /** Gives the instance of a query whose limit lets at most one row through, or completes empty. */
    <M> Mono<M> fetchFirst(ModelDefinition<M> model, Query query, ArgumentChain arguments);

    /**
     * Gives the only instance of a query, or completes empty; fails with {@code NonUniqueResultException} if there are
     * more. The query's limit lets at least two rows through.
     */
    <M> Mono<M> fetchOne(ModelDefinition<M> model, Query query, ArgumentChain arguments);

    /**
     * Gives copies of instances, in order, with relations in their handles: one statement per relation for all of them
     * together, none if there are none.
     *
     * @param instances as many as are to be held in memory together with what is loaded; see {@link #window}
     */
    <M> Mono<List<M>> load(
            ModelDefinition<M> model, LoadRelations statement, ArgumentChain arguments, List<M> instances);

    /** Returns how many instances the relations are loaded for at a time unless said otherwise, one at least. */
    int window();

    /** Like {@link #fetch}, for a query that answers selected values. */
    <M, T> Flux<T> select(ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader);

    /** Like {@link #fetchFirst}, for a query that answers selected values. */
    <M, T> Mono<T> selectFirst(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader);

    /** Like {@link #fetchOne}, for a query that answers selected values. */
    <M, T> Mono<T> selectOne(
            ModelDefinition<M> model, Query query, ArgumentChain arguments, SelectedReader<M, T> reader);

    /** Gives the number that a counting query answers. */
    Mono<Long> count(Query query, ArgumentChain arguments);

    /** Gives the truth value that an existence query answers. */
    Mono<Boolean> exists(Query query, ArgumentChain arguments);

    /** Runs an update or delete and gives the number of rows it changed. */
    Mono<Long> change(Statement statement, ArgumentChain arguments, Atomicity atomicity);

    /**
     * Returns the values of an instance's stored fields as they will be read when the database has them; the same object if
     * it keeps them as they are.
     *
     * @param values one per stored field of the model
     */
    Arguments kept(ModelDefinition<?> model, Arguments values);

    /** Runs an update that answers fields, and gives them for each changed row. */
    Flux<Arguments> changeReturning(Update update, ArgumentChain arguments);

    /**
     * Inserts instances and gives them as they are in the database, in order, with those created through their relations
     * in their handles.
     *
     * @param rows called once per subscription, so that values made by the client are made anew; parts are inserted in order
     */
    <M> Flux<M> create(ModelDefinition<M> model, Function<KeyMaker, List<NewInstances>> rows, Atomicity atomicity);

    /**
     * Runs statements so that all writes among them take effect or none, whatever their own atomicity.
     *
     * <p>A query among them sees what was written before it. Where writes are gathered and sent together it could not: there
     * a query after a write fails with an {@code UnsupportedByDatabaseException}.
     *
     * @param statements is given what runs them, one at a time
     */
    <T> Mono<T> together(Function<StatementRunner, Mono<T>> statements);

    /**
     * Runs queries in one session, in a read-only transaction if the database has one.
     *
     * @param statements is given what runs them, one at a time
     */
    <T> Mono<T> readTogether(Function<StatementRunner, Mono<T>> statements);

    /** Gives the plan of a statement as text, without running it. */
    Mono<String> explain(Statement statement);
}
