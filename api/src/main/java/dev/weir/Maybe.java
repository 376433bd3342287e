package dev.weir;

import dev.weir.core.error.RelationNotLoadedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instance at the other end of a relation that may lead nowhere, if it was loaded. A handle holds a fixed state and
 * loads nothing by itself: a query loads it, with an include.
 *
 * <p>Handles do not tell records apart: every handle equals every other. Immutable.
 */
public final class Maybe<T> {
    private final @Nullable T item;
    private final State state;
    private final String relation;

    private enum State {
        UNLOADED,
        LOADED,
        PARTIAL
    }

    private Maybe(@Nullable T item, State state, String relation) {
        this.item = item;
        this.state = state;
        this.relation = relation;
    }

    /**
     * Returns a handle that holds nothing.
     *
     * @param relation the relation as {@code Model.component}, for messages
     */
    public static <T> Maybe<T> unloaded(String relation) {
        return new Maybe<>(null, State.UNLOADED, Given.value("the relation of Maybe.unloaded", relation));
    }

    /**
     * Returns a handle that knows whether there is an instance, and holds it.
     *
     * @throws IllegalArgumentException if {@code item} is {@code null}
     */
    public static <T> Maybe<T> of(Optional<T> item) {
        return new Maybe<>(Given.value("the Optional of Maybe.of", item).orElse(null), State.LOADED, "");
    }

    /**
     * Returns a handle that holds this instance, or none, and says that one may have been left out.
     *
     * @throws IllegalArgumentException if {@code item} is {@code null}
     */
    public static <T> Maybe<T> partial(Optional<T> item) {
        return new Maybe<>(Given.value("the Optional of Maybe.partial", item).orElse(null), State.PARTIAL, "");
    }

    /** Returns whether it was looked up whether there is an instance. */
    public boolean isLoaded() {
        return state != State.UNLOADED;
    }

    /** Returns whether the include that loaded this handle may have left the instance out. */
    public boolean isPartial() {
        return state == State.PARTIAL;
    }

    /**
     * Returns the instance, or empty if there is none.
     *
     * @throws RelationNotLoadedException if it was not loaded
     */
    public Optional<T> get() {
        if (state == State.UNLOADED) {
            throw NotLoaded.of(relation);
        }
        return Optional.ofNullable(item);
    }

    /** Returns whether {@code other} is a handle of this kind. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Maybe;
    }

    @Override
    public int hashCode() {
        return Maybe.class.hashCode();
    }

    /** Shows the state; loads nothing. */
    @Override
    public String toString() {
        return switch (state) {
            case UNLOADED -> "Maybe[unloaded]";
            case LOADED -> "Maybe[" + (item == null ? "none" : item) + "]";
            case PARTIAL -> "Maybe[partial " + (item == null ? "none" : item) + "]";
        };
    }
}
