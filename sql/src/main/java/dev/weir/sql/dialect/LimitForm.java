package dev.weir.sql.dialect;

/**
 * How a result is cut. Every template has the one hole {@code {n}}. No number, however it is given, makes a database
 * answer more rows than the same statement without it; a negative one counts as zero or is an error.
 *
 * @param constant the most rows, as a constant
 * @param computed the most rows, known only when the statement runs
 * @param everything what stands for a count where an offset needs one; empty if it does not
 * @param offset how many rows to pass over
 * @param expressions whether a number may be an expression, or else only a constant or a parameter
 */
public record LimitForm(
        Template constant, Template computed, String everything, Template offset, boolean expressions) {}
