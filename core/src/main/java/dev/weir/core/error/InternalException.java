package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A promise inside this library was broken: a defect of ours, never of the caller. The message names the class whose
 * promise it was.
 */
public final class InternalException extends WeirException {
    private static final long serialVersionUID = 1L;

    public InternalException(Class<?> owner, String broken) {
        this(owner, broken, null);
    }

    public InternalException(Class<?> owner, String broken, @Nullable Throwable cause) {
        super(
                ErrorCode.INTERNAL,
                owner.getSimpleName() + ": " + broken + "; this is a defect in Weir, please report it",
                cause);
    }
}
