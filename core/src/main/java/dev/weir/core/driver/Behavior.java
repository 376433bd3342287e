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
 * @param decimalDigits how many digits a decimal may have before and after the point together; one of more is refused
 * @param smallestNumber the floating-point number above zero that is closest to it and can be stored; what is closer, and not
 *     zero, is refused
 * @param greatestNumber the greatest floating-point number that can be stored, but for infinity; what is beyond it is refused
 * @param rowBytes how many bytes a row may have, and so a value; what is longer is refused
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
        int lastYear,
        int decimalDigits,
        double smallestNumber,
        double greatestNumber,
        int rowBytes) {
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

    /** Digits of a decimal where there is room for no hundreds of them. */
    private static final int SHORT_DECIMAL = 65;

    /** Creates it for a database that stores floating-point numbers and rows of any size, and decimals of 65 digits at the least. */
    public Behavior(
            boolean statementRollback,
            boolean countsOnFromGiven,
            boolean narrowIntegers,
            boolean nulInText,
            boolean notANumber,
            boolean infiniteNumbers,
            boolean longDecimals,
            int firstYear,
            int lastYear) {
        this(
                statementRollback,
                countsOnFromGiven,
                narrowIntegers,
                nulInText,
                notANumber,
                infiniteNumbers,
                longDecimals,
                firstYear,
                lastYear,
                longDecimals ? Integer.MAX_VALUE : SHORT_DECIMAL,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Integer.MAX_VALUE);
    }
}
