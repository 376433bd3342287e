package dev.weir.core.error;

/** A stable name for each kind of error, to branch on and to search for. */
public enum ErrorCode {
    RECORD_NOT_FOUND(false),
    NON_UNIQUE_RESULT(false),
    RELATION_NOT_LOADED(false),
    N_PLUS_ONE(false),
    UNIQUE_VIOLATION(false),
    FOREIGN_KEY_VIOLATION(false),
    NOT_NULL_VIOLATION(false),
    CHECK_VIOLATION(false),
    INVALID_VALUE(false),
    INVALID_STATEMENT(false),
    INVALID_SCHEMA(false),
    INVALID_CONFIGURATION(false),
    UNSUPPORTED_BY_DATABASE(false),
    SERIALIZATION_FAILURE(true),
    DEADLOCK(true),
    TRANSACTION_ENDED(false),
    DATABASE_CLOSED(false),
    POOL_EXHAUSTED(false),
    QUERY_TIMEOUT(false),
    CONNECTION_LOST(false),
    DATABASE_ERROR(false),
    INTERNAL(false);

    private final boolean retryable;

    ErrorCode(boolean retryable) {
        this.retryable = retryable;
    }

    /** Returns whether running the whole transaction again may succeed without any other change. */
    public boolean isRetryable() {
        return retryable;
    }
}
