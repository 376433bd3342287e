package dev.weir.core.driver;

/**
 * The parts of a {@link Capability} that can be missing, by name: for errors that say what is missing and for tests that
 * say what they need.
 */
public enum Feature {
    RELATIONAL_QUERY,
    KEYED_ACCESS,
    SORT,
    PATTERN,
    CASE_INSENSITIVE_PATTERN,
    WINDOW_FUNCTIONS,
    LATERAL_JOINS,
    INTERLEAVED_RESULTS,
    STREAMED_RESULTS,
    RETURNING,
    GENERATED_KEYS,
    AUTO_INCREMENT,
    SIMULTANEOUS_ASSIGNMENT,
    DECIMAL_ARITHMETIC,
    INTERACTIVE_TRANSACTIONS,
    ATOMIC_WRITES,
    SAVEPOINTS,
    READ_ONLY_TRANSACTIONS,
    FOREIGN_KEYS,
    UNIQUE_INDEXES,
    ANY_NAME,
    STATEMENT_ROLLBACK,
    COUNTING_ON_FROM_GIVEN,
    NARROW_INTEGERS,
    NUL_IN_TEXT,
    NOT_A_NUMBER,
    INFINITE_NUMBERS,
    LONG_DECIMALS;

    /** Returns whether {@code capability} has this feature. */
    public boolean in(Capability capability) {
        return switch (this) {
            case RELATIONAL_QUERY -> capability.queries().relational();
            case KEYED_ACCESS -> capability.queries().keyed();
            case SORT -> capability.queries().sort();
            case PATTERN -> capability.queries().pattern();
            case CASE_INSENSITIVE_PATTERN -> capability.queries().caseInsensitivePattern();
            case WINDOW_FUNCTIONS -> capability.queries().windowFunctions();
            case LATERAL_JOINS -> capability.queries().lateralJoins();
            case INTERLEAVED_RESULTS -> capability.queries().windowing() == Windowing.INTERLEAVED;
            case STREAMED_RESULTS -> capability.queries().streamed();
            case RETURNING -> capability.writes().returning();
            case GENERATED_KEYS -> capability.writes().generatedKeys();
            case AUTO_INCREMENT -> capability.writes().autoIncrement();
            case SIMULTANEOUS_ASSIGNMENT -> capability.writes().simultaneousAssignment();
            case DECIMAL_ARITHMETIC -> capability.types().nativeDecimals();
            case INTERACTIVE_TRANSACTIONS -> capability.transactions().interactive();
            case ATOMIC_WRITES -> capability.transactions().together() > 1;
            case SAVEPOINTS -> capability.transactions().savepoints();
            case READ_ONLY_TRANSACTIONS -> capability.transactions().readOnly();
            case FOREIGN_KEYS -> capability.ddl().foreignKeys();
            case UNIQUE_INDEXES -> capability.ddl().uniqueIndexes();
            case ANY_NAME -> capability.ddl().names().equals(NameForm.ANY);
            case STATEMENT_ROLLBACK -> capability.behavior().statementRollback();
            case COUNTING_ON_FROM_GIVEN -> capability.behavior().countsOnFromGiven();
            case NARROW_INTEGERS -> capability.behavior().narrowIntegers();
            case NUL_IN_TEXT -> capability.behavior().nulInText();
            case NOT_A_NUMBER -> capability.behavior().notANumber();
            case INFINITE_NUMBERS -> capability.behavior().infiniteNumbers();
            case LONG_DECIMALS -> capability.behavior().longDecimals();
        };
    }
}
