package dev.weir;

import dev.weir.core.driver.Isolation;
import java.util.Optional;

/**
 * How a transaction is run. Immutable; each method returns a changed copy.
 *
 * @param isolation the least isolation wanted; the database's default without it
 * @param isReadOnly whether the transaction promises not to write; a write in it fails
 * @param retries how many times the whole work may be run again after an error that says
 *     {@link dev.weir.core.error.ErrorCode#isRetryable}; zero by default. A nested transaction is never retried by itself
 */
public record TransactionOptions(Optional<Isolation> isolation, boolean isReadOnly, int retries) {
    private static final TransactionOptions DEFAULTS = new TransactionOptions(Optional.empty(), false, 0);

    public TransactionOptions {
        Given.value("isolation", isolation);
        if (retries < 0) {
            throw new IllegalArgumentException("retries is " + retries + "; it counts from zero");
        }
    }

    /** Returns the database's default isolation, writing allowed, no retries. */
    public static TransactionOptions defaults() {
        return DEFAULTS;
    }

    /** Returns the defaults with serializable isolation. */
    public static TransactionOptions serializable() {
        return DEFAULTS.isolation(Isolation.SERIALIZABLE);
    }

    /**
     * Returns these options with another isolation.
     *
     * @throws IllegalArgumentException if {@code level} is {@code null}
     */
    public TransactionOptions isolation(Isolation level) {
        return new TransactionOptions(Optional.of(Given.value("isolation", level)), isReadOnly, retries);
    }

    /** Returns these options with the promise not to write. */
    public TransactionOptions readOnly() {
        return new TransactionOptions(isolation, true, retries);
    }

    /**
     * Returns these options with retries.
     *
     * @throws IllegalArgumentException if {@code times} is negative
     */
    public TransactionOptions retry(int times) {
        return new TransactionOptions(isolation, isReadOnly, times);
    }
}
