package dev.weir.servers;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;

/** Asks a server through its R2DBC driver. */
final class Asking {
    private Asking() {}

    /** Returns the first column of each row, as text. */
    static List<String> texts(String url, String sql) {
        return Objects.requireNonNull(Flux.usingWhen(
                        ConnectionFactories.get(url).create(),
                        connection -> Flux.from(connection.createStatement(sql).execute())
                                .concatMap(result -> result.map((row, metadata) -> String.valueOf(row.get(0)))),
                        Connection::close)
                .collectList()
                .block(Duration.ofSeconds(30)));
    }
}
