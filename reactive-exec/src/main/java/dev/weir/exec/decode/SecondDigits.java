package dev.weir.exec.decode;

import dev.weir.core.driver.StorageTypes;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts points in time to the digits of a second that a database keeps, so that what was given is what will be read. Where
 * it keeps all of them, or there are no such values, values are passed on as they are.
 */
public final class SecondDigits {
    private final int unit;
    private final int[] positions;

    private SecondDigits(int unit, int[] positions) {
        this.unit = unit;
        this.positions = positions;
    }

    /**
     * Returns what cuts values of some types.
     *
     * @param types of the values, by position
     * @param digits how many digits are kept, 0 to 9
     */
    public static SecondDigits of(List<? extends Type> types, int digits) {
        int unit = 1;
        for (int left = digits; left < StorageTypes.MAX_FRACTION_DIGITS; left++) {
            unit *= 10;
        }
        boolean keepsAll = unit == 1;
        return new SecondDigits(
                unit,
                IntStream.range(0, keepsAll ? 0 : types.size())
                        .filter(i -> hasSeconds(types.get(i)))
                        .toArray());
    }

    private static boolean hasSeconds(Type type) {
        return type == ScalarType.INSTANT || type == ScalarType.TIME || type == ScalarType.DATE_TIME;
    }

    /** Returns whether values of these types are kept whatever they are. */
    public boolean isAll() {
        return positions.length == 0;
    }

    /** Returns the values as they are kept; the same object if that changes nothing. */
    public Arguments cut(Arguments values) {
        for (int position : positions) {
            if (!values.isNull(position) && !cut(values.object(position)).equals(values.object(position))) {
                return allCut(values);
            }
        }
        return values;
    }

    private Arguments allCut(Arguments values) {
        Arguments.Builder builder = new Arguments.Builder(values.size());
        int next = 0;
        for (int i = 0; i < values.size(); i++) {
            boolean here = next < positions.length && positions[next] == i;
            next += here ? 1 : 0;
            if (here && !values.isNull(i)) {
                builder.object(cut(values.object(i)));
            } else {
                builder.copy(values, i);
            }
        }
        return builder.build();
    }

    /** Cuts digits off, so that an instant before 1970 goes back in time like any other. */
    private Temporal cut(Object value) {
        Temporal time = (Temporal) value;
        long nanos = time.getLong(ChronoField.NANO_OF_SECOND);
        return time.with(ChronoField.NANO_OF_SECOND, nanos - nanos % unit);
    }
}
