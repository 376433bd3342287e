package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The transaction met another one that changed what it had read. It was rolled back; running it again may succeed.
 *
 * <p>Example message: {@code [SERIALIZATION_FAILURE] another transaction changed what this one had read; run it again,
 * or ask for retries in its options}.
 */
public final class SerializationFailureException extends WeirException {
    private static final long serialVersionUID = 1L;

    public SerializationFailureException(@Nullable Throwable cause) {
        super(
                ErrorCode.SERIALIZATION_FAILURE,
                "another transaction changed what this one had read; run it again, or ask for retries in its options",
                cause);
    }

    /**
     * Creates the error.
     *
     * @param message what was changed meanwhile, and what to do
     */
    public SerializationFailureException(String message, @Nullable Throwable cause) {
        super(ErrorCode.SERIALIZATION_FAILURE, message, cause);
    }
}
