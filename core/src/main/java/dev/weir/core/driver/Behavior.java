package dev.weir.core.driver;

/**
 * How a database behaves where others behave otherwise, in ways that no plan depends on: told so that guides and the
 * conformance suite can ask.
 *
 * @param statementRollback whether a statement that fails is undone alone and its transaction goes on; if not, a
 *     transaction goes on only from a savepoint before it
 * @param countsOnFromGiven whether a key given in place of a counted one is counted on from
 * @param narrowIntegers whether the database itself refuses, as a value that does not fit, what is beyond an integer of 16
 *     or 32 bits; if not, a check of the column does
 * @param nulInText whether a text can hold the character NUL
 * @param notANumber whether a floating-point number can be NaN, which then equals itself and is greater than every other
 * @param infiniteNumbers whether a floating-point number can be infinite; if not, one that is is refused
 * @param longDecimals whether a decimal can have hundreds of digits before the point and after it; if not, one with more
 *     digits than the database has room for is refused
 * @param firstYear the first year of the dates and times that can be stored; what is before it is refused
 * @param lastYear the last year of the dates and times that can be stored; what is after it is refused
 */
public record Behavior(
        boolean statementRollback,
        boolean countsOnFromGiven,
        boolean narrowIntegers,
        boolean nulInText,
        boolean notANumber,
        boolean infiniteNumbers,
        boolean longDecimals,
        int firstYear,
        int lastYear) {
    /**
     * Checks the years.
     *
     * @throws IllegalArgumentException if the last is before the first
     */
    public Behavior {
        if (lastYear < firstYear) {
            throw new IllegalArgumentException("years from " + firstYear + " to " + lastYear);
        }
    }
}
