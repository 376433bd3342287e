package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A database handle that cannot be built from what was given: an address that no driver knows, a driver that is not on
 * the class path, an option out of range.
 *
 * <p>Example message: {@code [INVALID_CONFIGURATION] no driver on the class path knows the address sqlite:app.db; add
 * weir-driver-sqlite}.
 */
public final class InvalidConfigurationException extends WeirException {
    private static final long serialVersionUID = 1L;

    public InvalidConfigurationException(String message) {
        this(message, null);
    }

    public InvalidConfigurationException(String message, @Nullable Throwable cause) {
        super(ErrorCode.INVALID_CONFIGURATION, message, cause);
    }
}
