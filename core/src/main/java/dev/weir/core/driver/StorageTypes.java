package dev.weir.core.driver;

import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.StorageType.Plain;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which storage a database has for each type. What it has no storage of its own for is stored in a form that keeps every
 * value of the type and, sorted as the database sorts that form, the order of the type, unless said otherwise:
 *
 * <ul>
 *   <li>BOOL as the integers 0 and 1
 *   <li>DECIMAL as text without exponent and without trailing zeros; not in order
 *   <li>UUID as its sixteen bytes, most significant first
 *   <li>INSTANT, DATE, TIME and DATE_TIME as ISO 8601 text of fixed width, nine digits of a second; years 0000 to 9999
 * </ul>
 *
 * @param natives the types the database stores as themselves; integers, floating-point numbers, TEXT and BYTES always
 *     are and need not be named
 * @param namedEnums whether an enum is a type of the database's schema, under a name that no table and no other enum may
 *     have; else its labels are part of each column
 * @param fractionDigits how many digits of a second, 0 to 9, INSTANT, TIME and DATE_TIME keep. The driver cuts off, and
 *     never rounds, what is finer, both in what it stores and in what it compares with: a row is found by the value that it
 *     was written with
 */
public record StorageTypes(Set<ScalarType> natives, boolean namedEnums, int fractionDigits) {
    /** The digits of a nanosecond: with these, nothing is cut off. */
    public static final int MAX_FRACTION_DIGITS = 9;

    /**
     * Checks the digits.
     *
     * @throws IllegalArgumentException if they are not 0 to {@link #MAX_FRACTION_DIGITS}
     */
    public StorageTypes {
        if (fractionDigits < 0 || fractionDigits > MAX_FRACTION_DIGITS) {
            throw new IllegalArgumentException("fractionDigits is " + fractionDigits);
        }
        natives = natives.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(natives));
    }

    /** Returns whether decimals are stored as numbers, so that the database can add them without losing digits. */
    public boolean nativeDecimals() {
        return natives.contains(ScalarType.DECIMAL);
    }

    /**
     * Returns the storage of a type.
     *
     * @throws IllegalArgumentException if {@code type} is a list
     */
    public StorageType storageOf(Type type) {
        if (type instanceof ScalarType scalar) {
            return natives.contains(scalar) ? itself(scalar) : fallback(scalar);
        }
        if (type instanceof EnumType labels) {
            return new StorageType.Labels(labels);
        }
        ListType list = (ListType) type;
        throw new IllegalArgumentException("no storage for " + list.label());
    }

    private static StorageType fallback(ScalarType type) {
        return switch (type) {
            case BOOL -> Plain.INT8;
            case DECIMAL, INSTANT, DATE, TIME, DATE_TIME -> Plain.TEXT;
            case UUID -> Plain.BLOB;
            case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64, TEXT, BYTES -> itself(type);
        };
    }

    private static StorageType itself(ScalarType type) {
        return switch (type) {
            case BOOL -> Plain.BOOLEAN;
            case INT8 -> Plain.INT8;
            case INT16 -> Plain.INT16;
            case INT32 -> Plain.INT32;
            case INT64 -> Plain.INT64;
            case FLOAT32 -> Plain.FLOAT32;
            case FLOAT64 -> Plain.FLOAT64;
            case DECIMAL -> Plain.NUMERIC;
            case TEXT -> Plain.TEXT;
            case BYTES -> Plain.BLOB;
            case UUID -> Plain.UUID;
            case INSTANT -> Plain.INSTANT;
            case DATE -> Plain.DATE;
            case TIME -> Plain.TIME;
            case DATE_TIME -> Plain.DATE_TIME;
        };
    }
}
