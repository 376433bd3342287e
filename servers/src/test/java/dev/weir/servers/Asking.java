package dev.weir.servers;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks a server through its R2DBC driver. */
final class Asking {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Asking() {}

    /** Runs a statement in a transaction that stays open, on a connection that nobody closes. */
    static void leaveOpen(String url, String sql) {
        Mono.from(ConnectionFactories.get(url).create())
                .flatMapMany(connection -> Flux.concat(
                        connection.beginTransaction(),
                        Flux.from(connection.createStatement(sql).execute()).concatMap(Result::getRowsUpdated)))
                .blockLast(LIMIT);
    }

    /** Returns the first column of each row, as text. */
    static List<String> texts(String url, String sql) {
        return Objects.requireNonNull(Flux.usingWhen(
                        ConnectionFactories.get(url).create(),
                        connection -> Flux.from(connection.createStatement(sql).execute())
                                .concatMap(result -> result.map((row, metadata) -> String.valueOf(row.get(0)))),
                        Connection::close)
                .collectList()
                .block(LIMIT));
    }
}
