package dev.weir.query;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.One;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What handles hold, whatever their kind. */
final class Held {
    private Held() {}

    /** Returns whether a handle was loaded. */
    static boolean isLoaded(Object handle) {
        return handle instanceof Many<?> many
                ? many.isLoaded()
                : handle instanceof One<?> one ? one.isLoaded() : ((Maybe<?>) handle).isLoaded();
    }

    /** Returns the instances that a handle holds, in order; none if it was not loaded. */
    static Stream<?> items(Object handle) {
        if (!isLoaded(handle)) {
            return Stream.empty();
        }
        return handle instanceof Many<?> many
                ? many.stream()
                : handle instanceof One<?> one ? Stream.of(one.get()) : ((Maybe<?>) handle).get().stream();
    }

    /** Returns a handle of the kind of another, which holds these instances, one at least. */
    static Object like(Object handle, List<?> items) {
        return handle instanceof Many<?> ? Many.of(items) : toOne(handle instanceof One<?>, items.get(0));
    }

    /** Returns the handle of a relation that leads to this one instance. */
    static Object toOne(boolean required, Object instance) {
        return required ? One.of(instance) : Maybe.of(Optional.of(instance));
    }
}
