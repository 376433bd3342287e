package dev.weir.query;

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
}
