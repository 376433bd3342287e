package dev.weir.driver.mysql;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What this driver tells a server by itself. */
final class MySqlCommands {
    /** How long a connection may take to close: the R2DBC driver's closing may never end. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private MySqlCommands() {}

    /** Runs a statement that answers nothing. */
    static Mono<Void> run(Connection connection, String text) {
        return Flux.from(connection.createStatement(text).execute())
                .concatMap(Result::getRowsUpdated, 1)
                .then();
    }

    /**
     * Closes a connection that nobody waits for. Gives up after a time
     * (<a href="https://github.com/asyncer-io/r2dbc-mysql/issues/349">why</a>); never fails.
     */
    static Mono<Void> close(Connection connection) {
        return Mono.from(connection.close()).timeout(CLOSE_TIMEOUT).onErrorComplete();
    }

    /**
     * Tells a server to stop what it runs for a connection
     * (<a href="https://dev.mysql.com/doc/refman/8.0/en/kill.html">KILL QUERY</a>), over a connection of its own.
     *
     * <p>Completes when the server has answered, so no later statement of the connection is hit. Goes on when it is
     * cancelled: a connection that is about to open would else be left open.
     *
     * @param number of the connection, as {@link Server#number}
     */
    static Mono<Void> kill(long number, ConnectionFactory factory) {
        return Mono.usingWhen(
                        factory.create(),
                        own -> kill(number, own),
                        MySqlCommands::close,
                        (own, error) -> close(own),
                        MySqlCommands::close)
                .cache();
    }

    /** Another server behind the same address may have given the number to a connection of somebody else's. */
    private static Mono<Void> kill(long number, Connection own) {
        return Server.of(own)
                .filter(server -> Server.isSame(server.number(), number))
                .flatMap(server -> run(own, "KILL QUERY " + Server.connectionId(number)));
    }
}
