package dev.weir.core.driver;

/**
 * What a database can read.
 *
 * @param relational whether it runs a whole lowered statement, subqueries included, as one operation
 * @param keyed whether it is reached by keys and by the columns of indexes, through a {@link KeyedOperation} for each access;
 *     not asked where it is relational
 * @param sort whether it gives rows in any requested order
 * @param pattern whether it matches a text against a pattern with wildcards
 * @param caseInsensitivePattern whether it does so with case ignored for every alphabet, not for ASCII alone
 * @param windowFunctions whether it numbers rows within groups
 * @param lateralJoins whether a select can be joined that refers to what it is joined to
 * @param windowing how a session can run operations before all rows of another have been read
 * @param streamed whether rows are fetched as they are asked for, so that a result larger than memory can be read
 */
public record Queries(
        boolean relational,
        boolean keyed,
        boolean sort,
        boolean pattern,
        boolean caseInsensitivePattern,
        boolean windowFunctions,
        boolean lateralJoins,
        Windowing windowing,
        boolean streamed) {
    public Queries {
        if (caseInsensitivePattern && !pattern) {
            throw new IllegalArgumentException("caseInsensitivePattern without pattern");
        }
        if ((sort || windowFunctions || lateralJoins) && !relational) {
            throw new IllegalArgumentException("sort, windowFunctions or lateralJoins without relational");
        }
        if (windowing == Windowing.KEYSET && !sort) {
            throw new IllegalArgumentException("windowing by KEYSET without sort");
        }
    }

    /** Returns whether rows are reached by keys and in no other way. */
    public boolean byKeysAlone() {
        return keyed && !relational;
    }
}
