package dev.weir.core.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that a part of a statement carries beside its shape, in reading order. Parts are joined as the statement
 * is put together, each join in constant time, and laid out as {@link Arguments} once, when the statement runs.
 *
 * <p>Immutable. Values obey the same rules as those of {@link Arguments}.
 */
public sealed interface ArgumentChain {

    /** Returns how many values there are. */
    int size();

    /** Appends the values, in order. */
    void appendTo(Arguments.Builder out);

    static ArgumentChain none() {
        return None.NONE;
    }

    /** Returns one value that is no primitive, or NULL for {@code null}. */
    static ArgumentChain of(@Nullable Object value) {
        return new OfObject(value);
    }

    static ArgumentChain ofBool(boolean value) {
        return new OfBool(value);
    }

    static ArgumentChain ofInteger(long value) {
        return new OfInteger(value);
    }

    static ArgumentChain ofReal(double value) {
        return new OfReal(value);
    }

    /**
     * Returns one value in its boxed form: a {@link Long} for an integer, a {@link Double} for a floating-point number, a
     * {@link Boolean}, {@code null} for NULL, and itself for everything else.
     */
    static ArgumentChain ofCarried(@Nullable Object boxed) {
        if (boxed instanceof Long integer) {
            return ofInteger(integer);
        }
        if (boxed instanceof Double real) {
            return ofReal(real);
        }
        return boxed instanceof Boolean bool ? ofBool(bool) : of(boxed);
    }

    /** Returns the values of every part, in order. */
    static ArgumentChain all(List<ArgumentChain> parts) {
        int size = 0;
        for (ArgumentChain part : parts) {
            size += part.size();
        }
        return size == 0 ? none() : new All(List.copyOf(parts), size);
    }

    /** Returns these values followed by {@code next}. */
    default ArgumentChain then(ArgumentChain next) {
        if (next.size() == 0) {
            return this;
        }
        return size() == 0 ? next : new Joined(this, next, size() + next.size());
    }

    /** Lays the values out by position. */
    default Arguments toArguments() {
        if (size() == 0) {
            return Arguments.NONE;
        }
        Arguments.Builder builder = new Arguments.Builder(size());
        appendTo(builder);
        return builder.build();
    }

    /** No value. */
    enum None implements ArgumentChain {
        NONE;

        @Override
        public int size() {
            return 0;
        }

        @Override
        public void appendTo(Arguments.Builder out) {
            // nothing to append
        }
    }

    record OfObject(@Nullable Object value) implements ArgumentChain {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public void appendTo(Arguments.Builder out) {
            out.object(value);
        }
    }

    record OfBool(boolean value) implements ArgumentChain {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public void appendTo(Arguments.Builder out) {
            out.bool(value);
        }
    }

    record OfInteger(long value) implements ArgumentChain {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public void appendTo(Arguments.Builder out) {
            out.integer(value);
        }
    }

    record OfReal(double value) implements ArgumentChain {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public void appendTo(Arguments.Builder out) {
            out.real(value);
        }
    }

    record Joined(ArgumentChain first, ArgumentChain second, int size) implements ArgumentChain {
        @Override
        public void appendTo(Arguments.Builder out) {
            first.appendTo(out);
            second.appendTo(out);
        }
    }

    record All(List<ArgumentChain> parts, int size) implements ArgumentChain {
        @Override
        public void appendTo(Arguments.Builder out) {
            for (ArgumentChain part : parts) {
                part.appendTo(out);
            }
        }
    }
}
