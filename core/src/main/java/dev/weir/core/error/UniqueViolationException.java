package dev.weir.core.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A write would have made two rows agree where they must differ. The statement changed nothing.
 *
 * <p>Example message: {@code [UNIQUE_VIOLATION] users already has a row with these values of email (constraint
 * users_by_email)}.
 */
public final class UniqueViolationException extends WeirException {
    private static final long serialVersionUID = 1L;
    private final String table;
    private final String constraint;

    @SuppressWarnings("serial") // List.copyOf gives a serializable list
    private final List<String> columns;

    /**
     * Creates the error.
     *
     * @param constraint the name of the index or key, or an empty string where the database does not tell
     * @param columns the columns that must differ together, or an empty list where the database does not tell
     */
    public UniqueViolationException(String table, String constraint, List<String> columns, @Nullable Throwable cause) {
        super(
                ErrorCode.UNIQUE_VIOLATION,
                table + " already has a row with these values"
                        + (columns.isEmpty() ? "" : " of " + String.join(", ", columns))
                        + (constraint.isEmpty() ? "" : " (constraint " + constraint + ")"),
                cause);
        this.table = table;
        this.constraint = constraint;
        this.columns = List.copyOf(columns);
    }

    public String table() {
        return table;
    }

    /** Returns the name of the index or key; empty where the database does not tell. */
    public String constraint() {
        return constraint;
    }

    /** Returns the columns that must differ together; empty where the database does not tell. */
    public List<String> columns() {
        return columns;
    }
}
