package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A write would have put NULL where the database allows none. The statement changed nothing.
 *
 * <p>Example message: {@code [NOT_NULL_VIOLATION] users.name may not be NULL}.
 */
public final class NotNullViolationException extends WeirException {
    private static final long serialVersionUID = 1L;
    private final String column;

    /**
     * Creates the error.
     *
     * @param column the column as {@code table.column}
     */
    public NotNullViolationException(String column, @Nullable Throwable cause) {
        super(ErrorCode.NOT_NULL_VIOLATION, column + " may not be NULL", cause);
        this.column = column;
    }

    /**
     * Creates the error.
     *
     * @param column an empty string where the database does not tell
     */
    public NotNullViolationException(String table, String column, @Nullable Throwable cause) {
        super(
                ErrorCode.NOT_NULL_VIOLATION,
                (column.isEmpty() ? "a column of " + table : table + "." + column) + " may not be NULL",
                cause);
        this.column = column.isEmpty() ? table : table + "." + column;
    }

    /** Returns the column as {@code table.column}; the table alone where the database does not tell the column. */
    public String column() {
        return column;
    }
}
