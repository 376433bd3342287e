package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A write would have broken a check of the database, such as the range of a number or the labels of an enum. The
 * statement changed nothing.
 *
 * <p>Example message: {@code [CHECK_VIOLATION] a write to users breaks the check users_age_range}.
 */
public final class CheckViolationException extends WeirException {
    private static final long serialVersionUID = 1L;
    private final String table;
    private final String check;

    /**
     * Creates the error.
     *
     * @param check the name or text of the check, as the database tells it
     */
    public CheckViolationException(String table, String check, @Nullable Throwable cause) {
        super(ErrorCode.CHECK_VIOLATION, "a write to " + table + " breaks the check " + check, cause);
        this.table = table;
        this.check = check;
    }

    public String table() {
        return table;
    }

    /** Returns the name or text of the check, as the database tells it. */
    public String check() {
        return check;
    }
}
