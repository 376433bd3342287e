package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The database gave up on a statement that took too long, or that waited too long for a lock. The statement changed
 * nothing.
 *
 * <p>Example message: {@code [QUERY_TIMEOUT] the database file stayed locked by another process for 5000 ms}.
 */
public final class QueryTimeoutException extends WeirException {
    private static final long serialVersionUID = 1L;

    public QueryTimeoutException(String message, @Nullable Throwable cause) {
        super(ErrorCode.QUERY_TIMEOUT, message, cause);
    }
}
