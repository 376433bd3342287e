package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A value cannot be stored in, or was not expected to be read from, the place it was meant for: an instant beyond the
 * range of the storage, a label that the enum does not have. Nothing was changed.
 *
 * <p>Example message: {@code [INVALID_VALUE] a date outside the years 0000 to 9999 cannot be stored as text}.
 */
public final class InvalidValueException extends WeirException {
    private static final long serialVersionUID = 1L;

    public InvalidValueException(String message) {
        this(message, null);
    }

    public InvalidValueException(String message, @Nullable Throwable cause) {
        super(ErrorCode.INVALID_VALUE, message, cause);
    }
}
