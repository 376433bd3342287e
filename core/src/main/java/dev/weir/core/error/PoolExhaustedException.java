package dev.weir.core.error;

import org.jspecify.annotations.Nullable;

/**
 * No connection came free in time, or too many were waiting for one already. Nothing was sent.
 *
 * <p>Example message: {@code [POOL_EXHAUSTED] no writer connection came free within 30000 ms; a transaction may be
 * waiting for a statement outside of it}.
 */
public final class PoolExhaustedException extends WeirException {
    private static final long serialVersionUID = 1L;

    public PoolExhaustedException(String message, @Nullable Throwable cause) {
        super(ErrorCode.POOL_EXHAUSTED, message, cause);
    }
}
