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

    public NotNullViolationException(String column, @Nullable Throwable cause) {
        super(ErrorCode.NOT_NULL_VIOLATION, column + " may not be NULL", cause);
        this.column = column;
    }

    /** Returns the column as {@code table.column}. */
    public String column() {
        return column;
    }
}
