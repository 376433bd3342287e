package dev.weir.servers;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.Result;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Runs single statements for a test's preparation, each on a connection of its own, and waits for them. */
final class Admin {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(200);

    private Admin() {}

    static void execute(String url, String sql) {
        executing(url, sql).block(LIMIT);
    }

    /** Tries until a statement runs; for a server whose port may be open before it takes logins. */
    static void awaitLogin(String url, Duration limit) {
        executing(url, "select 1")
                .retryWhen(Retry.fixedDelay(limit.dividedBy(POLL), POLL))
                .block(limit);
    }

    private static Mono<Void> executing(String url, String sql) {
        return Flux.usingWhen(
                        ConnectionFactories.get(url).create(),
                        connection -> Flux.from(connection.createStatement(sql).execute())
                                .concatMap(Result::getRowsUpdated),
                        Connection::close)
                .then();
    }
}
