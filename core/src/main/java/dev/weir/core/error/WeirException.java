package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * Root of everything this library raises on purpose. Closed: callers can handle every kind. Arrives as an error signal,
 * after subscription.
 */
public abstract sealed class WeirException extends RuntimeException
        permits CheckViolationException,
                ConnectionLostException,
                DatabaseClosedException,
                DatabaseException,
                DeadlockException,
                ForeignKeyViolationException,
                InternalException,
                InvalidConfigurationException,
                InvalidSchemaException,
                InvalidStatementException,
                InvalidValueException,
                NPlusOneException,
                NonUniqueResultException,
                NotNullViolationException,
                PoolExhaustedException,
                QueryTimeoutException,
                RecordNotFoundException,
                RelationNotLoadedException,
                SerializationFailureException,
                TransactionEndedException,
                UniqueViolationException,
                UnsupportedByDatabaseException {
    private static final long serialVersionUID = 1L;
    private final ErrorCode code;

    WeirException(ErrorCode code, String message) {
        this(code, message, null);
    }

    WeirException(ErrorCode code, String message, @Nullable Throwable cause) {
        super("[" + code + "] " + message, cause);
        this.code = code;
    }

    /** Returns the stable code to branch on; messages may change in any release. */
    public final ErrorCode code() {
        return code;
    }
}
