package dev.weir.json.jackson2;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.One;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The handles, and what each of them holds. */
enum HandleKind {
    /** Exactly one instance. */
    ONE(One.class) {
        @Override
        boolean isLoaded(Object handle) {
            return ((One<?>) handle).isLoaded();
        }

        @Override
        @Nullable Object held(Object handle) {
            return ((One<?>) handle).get();
        }

        @Override
        JavaType heldType(JavaType instance, TypeFactory types) {
            return instance;
        }

        @Override
        Object unloaded(String relation) {
            return One.unloaded(relation);
        }

        @Override
        Object holding(@Nullable Object held, String relation) {
            return held == null ? unloaded(relation) : One.of(held);
        }
    },

    /** One instance or none. */
    MAYBE(Maybe.class) {
        @Override
        boolean isLoaded(Object handle) {
            return ((Maybe<?>) handle).isLoaded();
        }

        @Override
        @Nullable Object held(Object handle) {
            return ((Maybe<?>) handle).get().orElse(null);
        }

        @Override
        JavaType heldType(JavaType instance, TypeFactory types) {
            return instance;
        }

        @Override
        Object unloaded(String relation) {
            return Maybe.unloaded(relation);
        }

        @Override
        Object holding(@Nullable Object held, String relation) {
            return Maybe.of(Optional.ofNullable(held));
        }
    },

    /** Any number of instances, as a list. */
    MANY(Many.class) {
        @Override
        boolean isLoaded(Object handle) {
            return ((Many<?>) handle).isLoaded();
        }

        @Override
        @Nullable Object held(Object handle) {
            return ((Many<?>) handle).get();
        }

        @Override
        JavaType heldType(JavaType instance, TypeFactory types) {
            return types.constructCollectionType(List.class, instance);
        }

        @Override
        Object unloaded(String relation) {
            return Many.unloaded(relation);
        }

        @Override
        Object holding(@Nullable Object held, String relation) {
            return held == null ? unloaded(relation) : Many.of((List<?>) held);
        }
    };

    private final Class<?> type;

    HandleKind(Class<?> type) {
        this.type = type;
    }

    /** Returns the kind of handle that a class is, if it is one. */
    static Optional<HandleKind> of(Class<?> type) {
        for (HandleKind kind : values()) {
            if (kind.type == type) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Returns the handle's class. */
    Class<?> type() {
        return type;
    }

    /** Returns the type of what a handle of some type holds. */
    JavaType heldBy(JavaType handle, TypeFactory types) {
        return heldType(handle.containedTypeOrUnknown(0), types);
    }

    abstract boolean isLoaded(Object handle);

    /** Returns what a loaded handle holds; {@code null} if that is no instance. */
    abstract @Nullable Object held(Object handle);

    /** Returns the type of what is held, given that of one instance. */
    abstract JavaType heldType(JavaType instance, TypeFactory types);

    /** Returns a handle that holds nothing. */
    abstract Object unloaded(String relation);

    /** Returns the handle for what was read, {@code null} included. */
    abstract Object holding(@Nullable Object held, String relation);
}
