package dev.weir.core.driver;

/**
 * Hard limits of one database; the planner and the executor split work by them or refuse it.
 * {@link Integer#MAX_VALUE} stands for "no limit".
 *
 * @param bindings parameters one statement may carry
 * @param expressionDepth how deeply one statement's expressions may be nested, what is inside a subquery counting again
 *     for each subquery around it
 * @param rowsPerInsert rows one insert may carry
 * @param keysPerSet keys one key set may carry. Larger sets are read in parts, and what is in an order over all of a set is then
 *     in that order within each part alone; so a database with such a limit gives an include through other relations no order
 * @param identifierBytes bytes, not characters, in the name of a table, column or index
 */
public record Limits(int bindings, int expressionDepth, int rowsPerInsert, int keysPerSet, int identifierBytes) {
    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is below 1
     */
    public Limits {
        requirePositive("bindings", bindings);
        requirePositive("expressionDepth", expressionDepth);
        requirePositive("rowsPerInsert", rowsPerInsert);
        requirePositive("keysPerSet", keysPerSet);
        requirePositive("identifierBytes", identifierBytes);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value);
        }
    }
}
