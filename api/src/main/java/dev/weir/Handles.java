package dev.weir;

import org.jspecify.annotations.Nullable;

/**
 * The relation handles with which one instance is to be copied. Used between the executor and generated code, for one
 * instance, by one thread.
 */
public final class Handles {
    private final @Nullable Object[] handles;

    /**
     * Starts with no handle.
     *
     * @param relations how many relations the model has
     */
    public Handles(int relations) {
        this.handles = new Object[relations];
    }

    /**
     * Sets the handle of a relation.
     *
     * @param relation the relation's position in the model's relations, counted from zero
     * @param handle of the kind and item type that the record's component has
     */
    public void set(int relation, Object handle) {
        handles[relation] = handle;
    }

    /** Returns the handle that was set for a has-many relation, or the current one. */
    @SuppressWarnings("unchecked") // set() is only called with what the component's type allows
    public <T> Many<T> many(int relation, Many<T> current) {
        Object handle = handles[relation];
        return handle == null ? current : (Many<T>) handle;
    }

    /** Returns the handle that was set for a relation that always leads somewhere, or the current one. */
    @SuppressWarnings("unchecked") // set() is only called with what the component's type allows
    public <T> One<T> one(int relation, One<T> current) {
        Object handle = handles[relation];
        return handle == null ? current : (One<T>) handle;
    }

    /** Returns the handle that was set for a relation that may lead nowhere, or the current one. */
    @SuppressWarnings("unchecked") // set() is only called with what the component's type allows
    public <T> Maybe<T> maybe(int relation, Maybe<T> current) {
        Object handle = handles[relation];
        return handle == null ? current : (Maybe<T>) handle;
    }
}
