package dev.weir.sql;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.schema.db.ColumnType;
import java.util.Iterator;
import java.util.List;

/**
 * A set of keys as one text, a JSON array, for databases that take a set apart themselves.
 *
 * <p>An item stands as it is stored: numbers as numbers, text and what is stored as text as a string, bytes and what is
 * stored as bytes as a string of hexadecimal digits, NULL as {@code null}. A key of several parts is an array of them.
 */
public final class KeySetJson {
    /**
     * What stands for a set that is itself NULL. No set is known to hold a value or not to hold it, so membership is
     * UNKNOWN; in a set whose only item is NULL it is UNKNOWN too.
     */
    public static final String OF_NULL = "[null]";

    /** Where the guess at the length of a text ends, in characters; a longer text grows as it is written. */
    private static final int MAX_GUESS = 1 << 20;

    /** How floating-point numbers are written. */
    public enum Reals {
        /** As numbers. */
        NUMBERS,
        /**
         * As strings, for databases that read the numbers of JSON less exactly than they turn texts into numbers. MySQL's
         * parser is the <a href="https://rapidjson.org/md_doc_dom.html#ParsingDouble">fast one of RapidJSON</a>, which
         * is up to 3 units in the last place off.
         */
        STRINGS
    }

    private KeySetJson() {}

    /** Returns the text for a set, with numbers as numbers. */
    public static String encode(List<?> keys, List<ColumnType> parts) {
        return encode(keys, parts, Reals.NUMBERS);
    }

    /**
     * Returns the text for a set.
     *
     * @param keys for one part the items, any of which may be {@code null} for NULL; for several parts {@code Object[]}
     *     tuples. Items have the Java forms that {@link dev.weir.core.value.ScalarType} names; integers and
     *     floating-point numbers may come in any box
     * @param parts the type and storage of each part, at least one
     * @throws InvalidValueException if an item has no such form: {@code NaN}, a text with half of a surrogate pair, a
     *     date outside the range of its storage
     */
    public static String encode(List<?> keys, List<ColumnType> parts, Reals reals) {
        KeyPart[] forms = new KeyPart[parts.size()];
        long width = 2;
        for (int i = 0; i < forms.length; i++) {
            forms[i] = KeyPart.of(parts.get(i), reals);
            width += forms[i].form().width();
        }
        StringBuilder out = new StringBuilder((int) Math.min(MAX_GUESS, 2 + width * keys.size()));
        out.append('[');
        Iterator<?> rest = keys.iterator();
        while (rest.hasNext()) {
            Object key = rest.next();
            if (forms.length == 1) {
                forms[0].append(out, key);
                forms[0].appendOtherZero(out, key);
            } else {
                appendTuple(out, (Object[]) key, forms);
            }
            if (rest.hasNext()) {
                out.append(',');
            }
        }
        return out.append(']').toString();
    }

    private static void appendTuple(StringBuilder out, Object[] tuple, KeyPart[] forms) {
        if (tuple.length != forms.length) {
            throw new IllegalArgumentException("a key of " + tuple.length + " parts among keys of " + forms.length);
        }
        out.append('[');
        for (int i = 0; i < forms.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            forms[i].append(out, tuple[i]);
        }
        out.append(']');
    }
}
