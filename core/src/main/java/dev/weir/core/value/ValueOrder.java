package dev.weir.core.value;

import java.util.Comparator;
import java.util.List;

/**
 * The one total order of values of one type, and with it the one meaning of "the same value".
 *
 * <ul>
 *   <li>NULL comes before every other value. (In a comparison of an expression NULL is UNKNOWN; this order is for
 *       sorting and for keys.)
 *   <li>{@code NaN} equals itself and is the greatest floating-point number; the two zeros are one value.
 *   <li>Decimals compare by number, not by scale.
 *   <li>Text compares by Unicode code point, which is also the order of its UTF-8 bytes; bytes and UUIDs compare as
 *       unsigned bytes.
 *   <li>{@code false} comes before {@code true}; labels compare as text.
 * </ul>
 */
public final class ValueOrder implements Comparator<Value> {
    /** The order; it has no state. */
    public static final ValueOrder INSTANCE = new ValueOrder();

    private ValueOrder() {}

    /**
     * Compares two values of one type.
     *
     * @throws IllegalArgumentException if the types differ
     */
    @Override
    public int compare(Value left, Value right) {
        if (!left.type().equals(right.type())) {
            throw new IllegalArgumentException("cannot order a " + left.type().label() + " and a "
                    + right.type().label());
        }
        boolean leftNull = left instanceof Value.Null;
        boolean rightNull = right instanceof Value.Null;
        if (leftNull || rightNull) {
            return Boolean.compare(rightNull, leftNull);
        }
        return left.accept(new Against(right));
    }

    /** Compares text by Unicode code point. */
    public static int compareText(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // a surrogate stands for a code point above every other char, though its own number is lower
                boolean aHigh = Character.isSurrogate(a);
                boolean bHigh = Character.isSurrogate(b);
                return aHigh == bHigh ? Character.compare(a, b) : Boolean.compare(aHigh, bHigh);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Compares floating-point numbers with {@code NaN} greatest and the two zeros equal. */
    public static int compareReal(double left, double right) {
        if (left == right) {
            return 0;
        }
        return Double.compare(left, right);
    }

    /** The left value's side of the comparison; the right one is known to have the same variant. */
    private record Against(Value right) implements Value.Visitor<Integer> {
        @Override
        public Integer visitNull(Value.Null left) {
            return 0;
        }

        @Override
        public Integer visitBool(Value.Bool left) {
            return Boolean.compare(left.value(), ((Value.Bool) right).value());
        }

        @Override
        public Integer visitInt(Value.Int left) {
            return Long.compare(left.value(), ((Value.Int) right).value());
        }

        @Override
        public Integer visitReal(Value.Real left) {
            return compareReal(left.value(), ((Value.Real) right).value());
        }

        @Override
        public Integer visitDecimal(Value.Decimal left) {
            return left.value().compareTo(((Value.Decimal) right).value());
        }

        @Override
        public Integer visitText(Value.Text left) {
            return compareText(left.value(), ((Value.Text) right).value());
        }

        @Override
        public Integer visitBytes(Value.Bytes left) {
            return java.util.Arrays.compareUnsigned(left.value(), ((Value.Bytes) right).value());
        }

        @Override
        public Integer visitUuid(Value.Uuid left) {
            java.util.UUID a = left.value();
            java.util.UUID b = ((Value.Uuid) right).value();
            int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
            return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
        }

        @Override
        public Integer visitInstant(Value.Instant left) {
            return left.value().compareTo(((Value.Instant) right).value());
        }

        @Override
        public Integer visitDate(Value.Date left) {
            return left.value().compareTo(((Value.Date) right).value());
        }

        @Override
        public Integer visitTime(Value.Time left) {
            return left.value().compareTo(((Value.Time) right).value());
        }

        @Override
        public Integer visitDateTime(Value.DateTime left) {
            return left.value().compareTo(((Value.DateTime) right).value());
        }

        @Override
        public Integer visitLabel(Value.Label left) {
            return compareText(left.value(), ((Value.Label) right).value());
        }

        @Override
        public Integer visitItems(Value.Items left) {
            List<Value> a = left.values();
            List<Value> b = ((Value.Items) right).values();
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                int item = INSTANCE.compare(a.get(i), b.get(i));
                if (item != 0) {
                    return item;
                }
            }
            return Integer.compare(a.size(), b.size());
        }
    }
}
