package dev.weir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that what a caller must give was given, as far as the compiler of the caller does not. */
final class Given {
    private Given() {}

    /**
     * Returns a value.
     *
     * @param who what the value is, for the message
     * @throws IllegalArgumentException if it is {@code null}
     */
    static <T> T value(String who, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(who + " is null; it must be given");
        }
        return value;
    }

    /**
     * Returns an unmodifiable copy of a list.
     *
     * @param who what the list is, for the message
     * @throws IllegalArgumentException if it, or something in it, is {@code null}
     */
    static <T> List<T> list(String who, @Nullable List<T> values) {
        for (T value : value(who, values)) {
            if (value == null) {
                throw new IllegalArgumentException(who + " hold a null; leave it out");
            }
        }
        return List.copyOf(value(who, values));
    }
}
