package dev.weir.core.driver;

import java.util.Optional;

/**
 * How a transaction begins.
 *
 * @param isolation the least isolation wanted; the database's default without it
 * @param readOnly whether the transaction promises not to write
 */
public record TransactionSettings(Optional<Isolation> isolation, boolean readOnly) {
    /** The database's default isolation, writing allowed. */
    public static final TransactionSettings DEFAULT = new TransactionSettings(Optional.empty(), false);
}
