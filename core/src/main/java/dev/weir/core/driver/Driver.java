package dev.weir.core.driver;

import reactor.core.publisher.Mono;

/**
 * One database, its connections and what it can do. Safe for use by many threads.
 *
 * <p>Nothing is connected or sent before a publisher is subscribed to.
 */
public interface Driver {

    /** Returns what the database can do; the same for the life of the driver. */
    Capability capability();

    /**
     * Turns an operation into the form in which it is sent, once for all of its runs. Does no I/O and holds no
     * connection.
     *
     * @throws dev.weir.core.error.InternalException if the operation needs a capability that the driver did not declare
     */
    PreparedOperation prepare(Operation operation);

    /**
     * Lends a session. The subscriber must {@link Session#close} it on every ending. Cancelling before the session is
     * emitted gives up the place in the queue and lends nothing.
     *
     * <p>Errors: {@code PoolExhaustedException} if none comes free in time, {@code DatabaseClosedException} after
     * {@link #close}, {@code ConnectionLostException} if the database cannot be reached.
     */
    Mono<Session> open(AccessMode mode);

    /**
     * Closes every connection and thread that this driver made, after the sessions on loan have been returned or a grace
     * time has passed. Idempotent. What the application handed in stays open.
     */
    Mono<Void> close();
}
