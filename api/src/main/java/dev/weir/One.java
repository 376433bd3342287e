package dev.weir;

import dev.weir.core.error.RelationNotLoadedException;
import org.jspecify.annotations.Nullable;

/**
 * The instance at the other end of a relation that always leads somewhere, if it was loaded. A handle holds a fixed state
 * and loads nothing by itself: a query loads it, with an include.
 *
 * <p>Handles do not tell records apart: every handle equals every other. Immutable.
 */
public final class One<T> {
    private final @Nullable T item;
    private final String relation;

    private One(@Nullable T item, String relation) {
        this.item = item;
        this.relation = relation;
    }

    /**
     * Returns a handle that holds nothing.
     *
     * @param relation the relation as {@code Model.component}, for messages
     */
    public static <T> One<T> unloaded(String relation) {
        return new One<>(null, Given.value("the relation of One.unloaded", relation));
    }

    /**
     * Returns a handle that holds this instance.
     *
     * @throws IllegalArgumentException if {@code item} is {@code null}
     */
    public static <T> One<T> of(T item) {
        return new One<>(Given.value("the instance of One.of", item), "");
    }

    /** Returns whether the instance was loaded. */
    public boolean isLoaded() {
        return item != null;
    }

    /**
     * Returns the instance.
     *
     * @throws RelationNotLoadedException if it was not loaded
     */
    public T get() {
        if (item == null) {
            throw NotLoaded.of(relation);
        }
        return item;
    }

    /** Returns whether {@code other} is a handle of this kind. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof One;
    }

    @Override
    public int hashCode() {
        return One.class.hashCode();
    }

    /** Shows the state; loads nothing. */
    @Override
    public String toString() {
        return item == null ? "One[unloaded]" : "One[" + item + "]";
    }
}
