package dev.weir.query;

import dev.weir.Executor;
import dev.weir.ModelDefinition;
import dev.weir.StatementRunner;
import dev.weir.core.stmt.LoadRelations;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Relations to load into instances that an application has in its hands already; a query loads them with its instances, by
 * {@link ModelQuery#include}. What is given is a copy of each instance, with the loaded relations in its handles and all
 * else as it was. Immutable: each method returns a changed copy, and a load can be run any number of times, on any executor.
 *
 * <p>For a window of instances there is one statement per relation, never one per instance. Without a relation, nothing is
 * sent and the instances are given as they are.
 *
 * @param <M> the model
 * @param <P> the generated path of the model, rooted at the model
 */
public final class Loading<M, P> {
    private final ModelDefinition<M> model;
    private final P root;
    private final List<IncludeTree> includes;

    private Loading(ModelDefinition<M> model, P root, List<IncludeTree> includes) {
        this.model = model;
        this.root = root;
        this.includes = includes;
    }

    /**
     * Returns the load of no relation, to which some are added.
     *
     * @param root the path of the model, rooted at the model
     */
    public static <M, P> Loading<M, P> of(ModelDefinition<M> model, P root) {
        return new Loading<>(model, root, List.of());
    }

    /** Returns this load with one more relation. Including a relation twice loads all that either include would. */
    public Loading<M, P> include(Function<? super P, ? extends Include<M>> relation) {
        IncludeTree added = relation.apply(root).tree();
        return new Loading<>(model, root, List.copyOf(IncludeTree.merge(includes, added)));
    }

    /** Loads the relations of one instance. */
    public Mono<M> one(M instance, Executor executor) {
        List<M> only = List.of(Given.notNull("instance", instance));
        return window(executor.statements(), statement(), only).map(loaded -> loaded.get(0));
    }

    /**
     * Loads the relations of several instances, in windows, and gives the instances in order. With none, nothing is sent.
     *
     * @throws IllegalArgumentException if {@code instances} is or holds {@code null}
     */
    public Flux<M> all(List<M> instances, Executor executor) {
        for (M instance : Given.notNull("instances", instances)) {
            Given.notNull("one of instances", instance);
        }
        return on(executor).apply(Flux.fromIterable(List.copyOf(instances)));
    }

    /**
     * Returns what loads the relations of the instances of a stream, for {@link Flux#transform}: in windows as large as those
     * of the database's queries. See {@link #on(Executor, int)}.
     */
    public UnaryOperator<Flux<M>> on(Executor executor) {
        return instances ->
                Flux.defer(() -> load(instances, executor, executor.statements().window()));
    }

    /**
     * Returns what loads the relations of the instances of a stream, for {@link Flux#transform}. A window of instances is
     * taken from the stream, their relations are loaded, and they are passed on in order; the next window is asked for when
     * this one has been taken. Each instance so waits until its window is full or the stream ends; a stream that pauses wants
     * small windows. If the stream fails, the instances of an unfinished window are not given.
     *
     * @param window how many instances the relations are loaded for at a time
     * @throws IllegalArgumentException if {@code window} is below 1
     */
    public UnaryOperator<Flux<M>> on(Executor executor, int window) {
        if (window < 1) {
            throw new IllegalArgumentException("window is " + window + "; it is at least 1");
        }
        return instances -> load(instances, executor, window);
    }

    private Flux<M> load(Flux<M> instances, Executor executor, int window) {
        StatementRunner statements = executor.statements();
        Bound<LoadRelations> statement = statement();
        return instances
                .buffer(window)
                // no prefetch: the first window is asked for with the first instance, the next when this one was taken
                .concatMap(some -> window(statements, statement, some).flatMapIterable(loaded -> loaded), 0);
    }

    private Mono<List<M>> window(StatementRunner statements, Bound<LoadRelations> statement, List<M> instances) {
        return statements.load(model, statement.shape(), statement.arguments(), instances);
    }

    /** Gives the plan of the load as text, without running it. */
    public Mono<String> explain(Executor executor) {
        return executor.statements().explain(statement().shape());
    }

    private Bound<LoadRelations> statement() {
        Bound<List<dev.weir.core.stmt.Include>> loaded = IncludeTree.bound(includes);
        return new Bound<>(new LoadRelations(model.model().id(), loaded.shape()), loaded.arguments());
    }
}
