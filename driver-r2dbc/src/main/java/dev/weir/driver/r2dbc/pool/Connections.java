package dev.weir.driver.r2dbc.pool;

import reactor.core.publisher.Mono;

/**
 * How connections of one database are opened, asked and closed. Used by many threads.
 *
 * @param <C> the type of a connection
 */
public interface Connections<C> {

    /** Opens a connection when subscribed; a cancel while it opens closes what was opened. */
    Mono<C> open();

    /** Closes a connection when subscribed; the pool waits for it as long as its close time-out says. */
    Mono<Void> close(C connection);

    /** Returns whether the connection is believed to be usable, without asking the server; cheap. */
    boolean isOpen(C connection);

    /** Asks the server by one round trip whether the connection is usable; an error means that it is not. */
    Mono<Boolean> validate(C connection);
}
