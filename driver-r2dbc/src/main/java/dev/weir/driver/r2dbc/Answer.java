package dev.weir.driver.r2dbc;

/** In what form a statement answers. */
public enum Answer {
    /** Rows with the operation's result columns. */
    ROWS,
    /** How many rows were changed. */
    COUNT,
    /** The first of the keys that an insert counted up; those of its other rows follow it, by {@link Link#keyStep}. */
    FIRST_KEY
}
