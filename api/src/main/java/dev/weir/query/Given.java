package dev.weir.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check of what callers hand in; called by generated code too. */
public final class Given {
    private Given() {}

    /**
     * Returns a value that must be there.
     *
     * @param what the field or parameter, for the message
     * @throws IllegalArgumentException if it is {@code null}
     */
    public static <T> T notNull(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is null, which it may not be");
        }
        return value;
    }

    /**
     * Returns a list of values that must all be there.
     *
     * @param what what they are, for the message
     * @throws IllegalArgumentException if the array, or something in it, is {@code null}
     */
    public static <T> List<T> each(String what, T @Nullable [] values) {
        return list(what, Arrays.asList(notNull(what, values)));
    }

    /**
     * Returns as a list what a collection holds, which must be there and hold no {@code null}.
     *
     * @param what what the collection holds, for the message
     * @throws IllegalArgumentException if it, or something in it, is {@code null}
     */
    public static <T> List<T> list(String what, @Nullable Collection<? extends T> values) {
        for (T value : notNull(what, values)) {
            notNull("one of " + what, value);
        }
        return List.copyOf(notNull(what, values));
    }
}
