package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection broke. Whether a write that was under way took effect is not known.
 *
 * <p>Example message: {@code [CONNECTION_LOST] the database file cannot be read}.
 */
public final class ConnectionLostException extends WeirException {
    private static final long serialVersionUID = 1L;

    public ConnectionLostException(String message, @Nullable Throwable cause) {
        super(ErrorCode.CONNECTION_LOST, message, cause);
    }
}
