package dev.weir.query;

/**
 * A relation to load with the instances of a query.
 *
 * @param <R> the model whose instances are read
 */
public interface Include<R> {

    /** Returns what is to be loaded. Throws if this leads along no relation. */
    IncludeTree tree();
}
