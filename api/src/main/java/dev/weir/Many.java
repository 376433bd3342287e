package dev.weir;

import dev.weir.core.error.RelationNotLoadedException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The instances at the other end of a has-many relation, if they were loaded. A handle holds a fixed state and loads
 * nothing by itself: a query loads it, with an include.
 *
 * <p>Handles do not tell records apart: every handle equals every other, so two records of one row are equal whatever
 * was loaded with them.
 *
 * <p>Immutable.
 */
public final class Many<T> implements Iterable<T> {
    private final @Nullable List<T> items;
    private final boolean partial;
    private final String relation;

    private Many(@Nullable List<T> items, boolean partial, String relation) {
        this.items = items;
        this.partial = partial;
        this.relation = relation;
    }

    /**
     * Returns a handle that holds nothing.
     *
     * @param relation the relation as {@code Model.component}, for messages
     */
    public static <T> Many<T> unloaded(String relation) {
        return new Many<>(null, false, Given.value("the relation of Many.unloaded", relation));
    }

    /**
     * Returns a handle that holds these instances, all there are, in this order.
     *
     * @throws IllegalArgumentException if {@code items} is or holds {@code null}
     */
    public static <T> Many<T> of(List<T> items) {
        return new Many<>(Given.list("the instances of Many.of", items), false, "");
    }

    /**
     * Returns a handle that holds these instances and says that there may be others.
     *
     * @throws IllegalArgumentException if {@code items} is or holds {@code null}
     */
    public static <T> Many<T> partial(List<T> items) {
        return new Many<>(Given.list("the instances of Many.partial", items), true, "");
    }

    /** Returns whether instances were loaded, all of them or some. */
    public boolean isLoaded() {
        return items != null;
    }

    /** Returns whether the include that loaded this handle may have left instances out. */
    public boolean isPartial() {
        return partial;
    }

    /**
     * Returns the instances.
     *
     * @throws RelationNotLoadedException if none were loaded
     */
    public List<T> get() {
        if (items == null) {
            throw NotLoaded.of(relation);
        }
        return items;
    }

    /**
     * Returns how many instances the handle holds.
     *
     * @throws RelationNotLoadedException if none were loaded
     */
    public int size() {
        return get().size();
    }

    /**
     * Returns a stream of the instances.
     *
     * @throws RelationNotLoadedException if none were loaded
     */
    public Stream<T> stream() {
        return get().stream();
    }

    /**
     * Returns an iterator over the instances.
     *
     * @throws RelationNotLoadedException if none were loaded
     */
    @Override
    public Iterator<T> iterator() {
        return get().iterator();
    }

    /** Returns whether {@code other} is a handle of this kind. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Many;
    }

    @Override
    public int hashCode() {
        return Many.class.hashCode();
    }

    /** Shows the state; loads nothing. */
    @Override
    public String toString() {
        return items == null ? "Many[unloaded]" : (partial ? "Many[partial " : "Many") + items + (partial ? "]" : "");
    }
}
