package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The database reported an error that has no kind of its own here.
 *
 * <p>Example message: {@code [DATABASE_ERROR] sqlite reported SQLITE_FULL}.
 */
public final class DatabaseException extends WeirException {
    private static final long serialVersionUID = 1L;
    private final String nativeCode;

    /**
     * Creates the error.
     *
     * @param nativeCode the database's own code: SQLSTATE where it has one, else the vendor's name for the error
     */
    public DatabaseException(String driver, String nativeCode, @Nullable Throwable cause) {
        super(ErrorCode.DATABASE_ERROR, driver + " reported " + nativeCode, cause);
        this.nativeCode = nativeCode;
    }

    /** Returns the database's own code: SQLSTATE where it has one, else the vendor's name for the error. */
    public String nativeCode() {
        return nativeCode;
    }
}
