package dev.weir.driver.dynamodb.op;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the tokens by which the service knows a transaction that is sent again. No two are the same: each has what is drawn
 * once, and a number. Nothing is drawn for a token, since that reads a file of the system's now and then, and whoever sends a
 * transaction must not wait. Safe for use by many threads.
 */
public final class Tokens {
    private final long drawn = UUID.randomUUID().getLeastSignificantBits();
    private final AtomicLong made = new AtomicLong();

    /**
     * Returns the next token. It has the 36 characters that the <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">service</a> allows at
     * the most.
     */
    String next() {
        return new UUID(made.incrementAndGet(), drawn).toString();
    }
}
