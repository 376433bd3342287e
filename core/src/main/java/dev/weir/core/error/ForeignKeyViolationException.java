package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A write would have left a row pointing to a row that is not there. The statement changed nothing.
 *
 * <p>Example message: {@code [FOREIGN_KEY_VIOLATION] a write to todos would leave a row without its target; create the
 * target first, or delete what points to it}.
 */
public final class ForeignKeyViolationException extends WeirException {
    private static final long serialVersionUID = 1L;
    private final String table;

    public ForeignKeyViolationException(String table, @Nullable Throwable cause) {
        super(
                ErrorCode.FOREIGN_KEY_VIOLATION,
                "a write to " + table + " would leave a row without its target; create the target first, or delete"
                        + " what points to it",
                cause);
        this.table = table;
    }

    /** Returns the table that was written to. */
    public String table() {
        return table;
    }
}
