package dev.weir.driver.r2dbc.pool;

import reactor.core.publisher.Mono;

/**
 * How connections of one database are opened, asked and closed. Called by many threads; what blocks belongs on a thread
 * of the implementation's own, since the pool subscribes where it happens to run.
 *
 * @param <C> the type of a connection
 */
public interface Connections<C> {

    /**
     * Opens a connection when subscribed. A cancel before it is emitted closes what was opened so far; one that is
     * emitted all the same is closed by the pool.
     */
    Mono<C> open();

    /** Closes a connection when subscribed; the pool waits for it as long as its close time-out says, and no longer. */
    Mono<Void> close(C connection);

    /** Returns whether the connection is believed to be usable, without asking the server; cheap. */
    boolean isOpen(C connection);

    /** Asks the server by one round trip whether the connection is usable; an error or no answer means that it is not. */
    Mono<Boolean> validate(C connection);
}
