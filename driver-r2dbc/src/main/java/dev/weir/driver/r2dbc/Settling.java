package dev.weir.driver.r2dbc;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** What engines do alike with connections that they open. */
public final class Settling {
    private Settling() {}

    /**
     * Opens a connection and settles it; one that cannot be settled, or that nobody waits for any more, is closed.
     *
     * @param settle makes the settings, and learns what a {@link Link} tells
     * @param close closes a connection that is not to be had
     */
    public static Mono<Link> open(
            ConnectionFactory factory,
            Function<Connection, Mono<Link>> settle,
            Function<Connection, Mono<Void>> close) {
        return Mono.usingWhen(
                factory.create(), settle, kept -> Mono.empty(), (given, error) -> close.apply(given), close);
    }

    /**
     * Returns whether a connection is believed to be usable, by a driver that answers that at once from what it knows. One that
     * answers later, or fails, does not know.
     */
    public static boolean isBelievedOpen(Connection connection) {
        return Mono.from(connection.validate(ValidationDepth.LOCAL))
                .onErrorReturn(false)
                .toFuture()
                .getNow(false);
    }
}
