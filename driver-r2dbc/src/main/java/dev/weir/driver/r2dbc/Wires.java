package dev.weir.driver.r2dbc;

import dev.weir.core.value.Arguments;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The wires that R2DBC drivers share. */
public final class Wires {
    public static final Wire BOOL = new BoolWire();
    public static final Wire INT8 =
            new IntegerWire<>(Byte.class, value -> (byte) narrow(value, Byte.MIN_VALUE, Byte.MAX_VALUE));
    public static final Wire INT16 =
            new IntegerWire<>(Short.class, value -> (short) narrow(value, Short.MIN_VALUE, Short.MAX_VALUE));
    public static final Wire INT32 =
            new IntegerWire<>(Integer.class, value -> (int) narrow(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
    public static final Wire INT64 = new IntegerWire<>(Long.class, value -> value);
    public static final Wire FLOAT32 = new RealWire<>(Float.class, value -> (float) value);
    public static final Wire FLOAT64 = new RealWire<>(Double.class, value -> value);

    private Wires() {}

    /** Returns a wire for values that the driver takes and gives as they are. */
    public static <J> Wire same(Class<J> type) {
        return given(type, value -> value);
    }

    /**
     * Returns a wire for values that the driver gives as they are.
     *
     * @param encode gives what the driver takes, of the same class
     */
    @SuppressWarnings("unchecked") // a slot of the type carries its Java form
    public static <J> Wire given(Class<J> type, Function<J, J> encode) {
        return new GivenWire<J>(type, value -> encode.apply((J) value));
    }

    /**
     * Returns a wire for values that are no primitives.
     *
     * @param <J> the Java form on this side
     * @param <W> what the driver takes and gives
     */
    @SuppressWarnings("unchecked") // a slot of the type carries its Java form
    public static <J, W> Wire object(Class<W> type, Function<J, W> encode, Function<W, J> decode) {
        return new ObjectWire<W>(type, value -> encode.apply((J) value), decode::apply);
    }

    /** Returns a decimal as it is given back everywhere: without trailing zeros and without an exponent. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static long narrow(long value, long least, long greatest) {
        if (value < least || value > greatest) {
            throw Refusals.tooLarge(least, greatest);
        }
        return value;
    }

    private static final class BoolWire implements Wire {
        @Override
        public Class<?> type() {
            return Boolean.class;
        }

        @Override
        public Object of(Arguments arguments, int slot) {
            return arguments.bool(slot);
        }

        @Override
        public Object ofItem(Object item) {
            return item;
        }

        @Override
        public @Nullable Object read(Readable row, int position) {
            return row.get(position, Boolean.class);
        }

        @Override
        public boolean readsAsGiven() {
            return true;
        }
    }

    private interface OfLong<W> {
        W apply(long value);
    }

    private interface OfDouble<W> {
        W apply(double value);
    }

    private record IntegerWire<W>(Class<W> type, OfLong<W> narrowing) implements Wire {
        @Override
        public Object of(Arguments arguments, int slot) {
            return narrowing.apply(arguments.integer(slot));
        }

        @Override
        public Object ofItem(Object item) {
            return narrowing.apply(((Number) item).longValue());
        }

        @Override
        public @Nullable Object read(Readable row, int position) {
            return row.get(position, type);
        }

        @Override
        public boolean readsAsGiven() {
            return true;
        }
    }

    private record RealWire<W>(Class<W> type, OfDouble<W> narrowing) implements Wire {
        @Override
        public Object of(Arguments arguments, int slot) {
            return narrowing.apply(arguments.real(slot));
        }

        @Override
        public Object ofItem(Object item) {
            return narrowing.apply(((Number) item).doubleValue());
        }

        @Override
        public @Nullable Object read(Readable row, int position) {
            return row.get(position, type);
        }

        @Override
        public boolean readsAsGiven() {
            return true;
        }
    }

    private record GivenWire<W>(Class<W> type, Function<Object, W> encode) implements Wire {
        @Override
        public Object of(Arguments arguments, int slot) {
            return encode.apply(arguments.object(slot));
        }

        @Override
        public Object ofItem(Object item) {
            return encode.apply(item);
        }

        @Override
        public @Nullable Object read(Readable row, int position) {
            return row.get(position, type);
        }

        @Override
        public boolean readsAsGiven() {
            return true;
        }
    }

    private record ObjectWire<W>(Class<W> type, Function<Object, W> encode, Function<W, Object> decode)
            implements Wire {
        @Override
        public Object of(Arguments arguments, int slot) {
            return encode.apply(arguments.object(slot));
        }

        @Override
        public Object ofItem(Object item) {
            return encode.apply(item);
        }

        @Override
        public @Nullable Object read(Readable row, int position) {
            W stored = row.get(position, type);
            return stored == null ? null : decode.apply(stored);
        }

        @Override
        public boolean readsAsGiven() {
            return false;
        }
    }
}
