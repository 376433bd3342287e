package dev.weir.servers;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.Result;
import java.time.Duration;
import reactor.core.publisher.Flux;

/** Runs single statements for a test's preparation, each on a connection of its own, and waits for them. */
final class Admin {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Admin() {}

    static void execute(String url, String sql) {
        Flux.usingWhen(
                        ConnectionFactories.get(url).create(),
                        connection -> Flux.from(connection.createStatement(sql).execute())
                                .concatMap(Result::getRowsUpdated),
                        Connection::close)
                .blockLast(LIMIT);
    }
}
