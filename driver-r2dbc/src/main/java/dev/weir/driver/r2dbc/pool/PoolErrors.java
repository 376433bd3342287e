package dev.weir.driver.r2dbc.pool;

import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DatabaseClosedException;
import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.core.error.PoolExhaustedException;
import dev.weir.core.error.WeirException;
import org.jspecify.annotations.Nullable;
import reactor.pool.PoolShutdownException;

/** Everything that goes wrong with a pool, as an exception. No message quotes a driver, which might quote an address. */
final class PoolErrors {

    private PoolErrors() {}

    // ---- lending

    static WeirException noneCameFree(long stillWaiting, PoolOptions options) {
        return new PoolExhaustedException(
                "no connection of " + options.maxSize() + " came free within "
                        + options.acquireTimeout().toMillis() + " ms, and " + stillWaiting
                        + " more are waiting; a transaction may be waiting for a statement outside of it",
                null);
    }

    static WeirException tooManyWaiting(PoolOptions options) {
        return new PoolExhaustedException(
                options.maxPending() + " are waiting for a connection of " + options.maxSize()
                        + " already, which is all that maxPending allows",
                null);
    }

    static WeirException closed() {
        return new DatabaseClosedException();
    }

    /** Returns what an error of the pool underneath means; those of an opening are known already. */
    static Throwable lending(Throwable reason) {
        return reason instanceof PoolShutdownException ? closed() : reason;
    }

    /** The Reactive Streams specification wants this one, by rule 3.9. */
    static IllegalArgumentException illegalRequest(long n) {
        return new IllegalArgumentException("a request must be for more than zero (rule 3.9), and was for " + n);
    }

    // ---- opening

    static WeirException opening(Throwable reason) {
        return reason instanceof WeirException known
                ? known
                : new ConnectionLostException(
                        "no connection could be opened: the attempt failed with a "
                                + reason.getClass().getSimpleName(),
                        reason);
    }

    static WeirException openingTimedOut(PoolOptions options) {
        return new ConnectionLostException(
                "no connection could be opened within "
                        + options.createTimeout().toMillis() + " ms",
                null);
    }

    static WeirException nothingOpened() {
        return new ConnectionLostException("no connection could be opened: the attempt ended without one", null);
    }

    // ---- configuration

    static WeirException invalid(String message) {
        return invalid(message, null);
    }

    static WeirException invalid(String message, @Nullable Exception cause) {
        return new InvalidConfigurationException(message, cause);
    }
}
