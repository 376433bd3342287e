package dev.weir.it.harness;

import dev.weir.Executor;
import dev.weir.query.ModelQuery;
import java.util.List;
import java.util.function.Function;

/** What a query finds, told by one field of each instance. */
public final class Found {
    private Found() {}

    /** Returns the field of each, in the order in which they come. */
    public static <M, V> List<V> each(Executor executor, Function<M, V> field, ModelQuery<M, ?, ?> query) {
        return Results.all(query.fetch(executor)).stream().map(field).toList();
    }

    /** Returns the field of each, in ascending order: for queries that do not ask for one. */
    public static <M, V extends Comparable<V>> List<V> sorted(
            Executor executor, Function<M, V> field, ModelQuery<M, ?, ?> query) {
        return each(executor, field, query).stream().sorted().toList();
    }
}
