package dev.weir.core.value;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of one call, by position, counted from zero. Primitives are kept unboxed.
 *
 * <p>A position carries the Java form that {@link ScalarType} names for its type: integers of every width as
 * {@code long}, floating-point numbers as {@code double}, labels of an enum type as {@link String}, a list type as a
 * {@link java.util.List} of boxed items. NULL is asked for by {@link #isNull}; reading a NULL position as a value is a
 * programming error.
 *
 * <p>Immutable and safe to share, so long as arrays and lists handed in are not changed afterwards.
 */
public final class Arguments {
    /** No values. */
    public static final Arguments NONE = new Arguments(new Object[0], new long[0]);

    private static final long[] NO_BITS = new long[0];

    private final @Nullable Object[] references;
    private final long[] bits;

    private Arguments(@Nullable Object[] references, long[] bits) {
        this.references = references;
        this.bits = bits;
    }

    /** Returns how many positions there are. */
    public int size() {
        return references.length;
    }

    public boolean isNull(int position) {
        return references[position] == null;
    }

    public boolean bool(int position) {
        return bits(position, Carrier.BOOL) != 0;
    }

    /** Returns an integer of any width. */
    public long integer(int position) {
        return bits(position, Carrier.INTEGER);
    }

    /** Returns a floating-point number of any width. */
    public double real(int position) {
        return Double.longBitsToDouble(bits(position, Carrier.REAL));
    }

    /** Returns a value that is no primitive. */
    public Object object(int position) {
        Object reference = references[position];
        if (reference == null || reference instanceof Carrier) {
            throw new IllegalStateException("argument " + position + " is " + describe(reference) + ", not an object");
        }
        return reference;
    }

    /** Returns the value boxed, or {@code null} for NULL; for logs and tests, not for binding. */
    public @Nullable Object boxed(int position) {
        Object reference = references[position];
        if (reference instanceof Carrier carrier) {
            return switch (carrier) {
                case BOOL -> bool(position);
                case INTEGER -> integer(position);
                case REAL -> real(position);
            };
        }
        return reference;
    }

    /** Returns these values followed by {@code more}. */
    public Arguments with(Object... more) {
        Builder builder = new Builder(size() + more.length);
        builder.all(this);
        for (Object value : more) {
            builder.object(value);
        }
        return builder.build();
    }

    private long bits(int position, Carrier expected) {
        Object reference = references[position];
        if (reference != expected) {
            throw new IllegalStateException(
                    "argument " + position + " is " + describe(reference) + ", not " + expected);
        }
        return bits[position];
    }

    private static String describe(@Nullable Object reference) {
        return reference == null
                ? "NULL"
                : reference instanceof Carrier
                        ? reference.toString()
                        : reference.getClass().getSimpleName();
    }

    /** Shows the number of values, never the values. */
    @Override
    public String toString() {
        return "Arguments[" + size() + "]";
    }

    /** Compares values; arrays by content. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Arguments that) || size() != that.size()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (!Objects.deepEquals(boxed(i), that.boxed(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        Object[] boxed = new Object[size()];
        Arrays.setAll(boxed, this::boxed);
        return Arrays.deepHashCode(boxed);
    }

    /** What stands in the reference array for a primitive in the other one. */
    private enum Carrier {
        BOOL,
        INTEGER,
        REAL
    }

    /** Fills positions in order. Not safe for use by several threads; usable once. */
    public static final class Builder {
        private final @Nullable Object[] references;
        private long[] bits = NO_BITS;
        private int next;

        /**
         * Starts with room for exactly {@code size} values.
         *
         * @throws IllegalArgumentException if {@code size} is negative
         */
        public Builder(int size) {
            if (size < 0) {
                throw new IllegalArgumentException("size is " + size);
            }
            this.references = new Object[size];
        }

        public Builder nil() {
            references[next++] = null;
            return this;
        }

        public Builder bool(boolean value) {
            return primitive(Carrier.BOOL, value ? 1 : 0);
        }

        public Builder integer(long value) {
            return primitive(Carrier.INTEGER, value);
        }

        public Builder real(double value) {
            return primitive(Carrier.REAL, Double.doubleToRawLongBits(value));
        }

        /** Appends a value that is no primitive, or NULL for {@code null}. */
        public Builder object(@Nullable Object value) {
            references[next++] = value;
            return this;
        }

        /**
         * Appends a value in its boxed form: a {@link Long} for an integer, a {@link Double} for a floating-point number, a
         * {@link Boolean}, {@code null} for NULL, and itself for everything else.
         */
        public Builder carried(@Nullable Object boxed) {
            if (boxed instanceof Long integer) {
                return integer(integer);
            }
            if (boxed instanceof Double real) {
                return real(real);
            }
            return boxed instanceof Boolean bool ? bool(bool) : object(boxed);
        }

        /** Appends a copy of one position of {@code from}. */
        public Builder copy(Arguments from, int position) {
            Object reference = from.references[position];
            if (reference instanceof Carrier carrier) {
                return primitive(carrier, from.bits[position]);
            }
            return object(reference);
        }

        /** Appends every value of {@code from}. */
        public Builder all(Arguments from) {
            for (int i = 0; i < from.size(); i++) {
                copy(from, i);
            }
            return this;
        }

        /**
         * Returns the values.
         *
         * @throws IllegalStateException if fewer values than announced were given
         */
        public Arguments build() {
            if (next != references.length) {
                throw new IllegalStateException(next + " of " + references.length + " arguments were given");
            }
            return new Arguments(references, bits);
        }

        private Builder primitive(Carrier carrier, long value) {
            if (bits == NO_BITS) {
                bits = new long[references.length];
            }
            references[next] = carrier;
            bits[next++] = value;
            return this;
        }
    }
}
