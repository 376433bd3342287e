package dev.weir.it.harness;

import dev.weir.Executor;
import dev.weir.core.driver.Feature;
import dev.weir.query.ModelQuery;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What a query finds, told by one field of each instance. */
public final class Found {
    private Found() {}

    /** Returns the field of each, in the order in which they come. */
    public static <M, V> List<V> each(Executor executor, Function<M, V> field, ModelQuery<M, ?, ?> query) {
        return Results.all(query.fetch(executor)).stream().map(field).toList();
    }

    /**
     * Returns what a query finds, in an order: that of the database, or made here where a database does not sort.
     *
     * @param order asks the query for the order
     * @param same compares as that order does
     */
    public static <M, Q extends ModelQuery<M, ?, ?>> List<M> ordered(
            TestDb test,
            Executor executor,
            Q query,
            Function<Q, ? extends ModelQuery<M, ?, ?>> order,
            Comparator<M> same) {
        return test.has(Feature.SORT)
                ? Results.all(order.apply(query).fetch(executor))
                : Results.all(query.fetch(executor)).stream().sorted(same).toList();
    }

    /** Returns what a query finds in the ascending order of a field: that of the database, or made here. */
    public static <M, Q extends ModelQuery<M, ?, ?>, V extends Comparable<V>> List<M> ordered(
            TestDb test,
            Executor executor,
            Q query,
            Function<Q, ? extends ModelQuery<M, ?, ?>> order,
            Function<M, V> field) {
        return ordered(test, executor, query, order, Comparator.comparing(field));
    }

    /** Returns the field of each, in ascending order: for queries that do not ask for one. */
    public static <M, V extends Comparable<V>> List<V> sorted(
            Executor executor, Function<M, V> field, ModelQuery<M, ?, ?> query) {
        return each(executor, field, query).stream().sorted().toList();
    }
}
