package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The transaction and another one waited for each other, and this one was chosen to give way. It was rolled back; running
 * it again may succeed.
 *
 * <p>Example message: {@code [DEADLOCK] another transaction and this one waited for each other; run it again, or ask for
 * retries in its options}.
 */
public final class DeadlockException extends WeirException {
    private static final long serialVersionUID = 1L;

    public DeadlockException(@Nullable Throwable cause) {
        super(
                ErrorCode.DEADLOCK,
                "another transaction and this one waited for each other; run it again, or ask for retries in its"
                        + " options",
                cause);
    }
}
