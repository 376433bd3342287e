package dev.weir.driver.h2;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** SQL on connections of a database in memory, past the bridge. */
final class Raw implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final ConnectionFactory factory =
            ConnectionFactories.get("r2dbc:h2:mem:///" + UUID.randomUUID() + "?DB_CLOSE_DELAY=-1");
    private final Connection own = connection();

    Connection connection() {
        return Objects.requireNonNull(Mono.from(factory.create()).block(PATIENCE));
    }

    void run(String sql) {
        run(own, sql);
    }

    static void run(Connection connection, String sql) {
        running(connection, sql).block(PATIENCE);
    }

    static Mono<Void> running(Connection connection, String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .concatMap(Result::getRowsUpdated)
                .then();
    }

    List<String> texts(String sql) {
        return texts(own, sql);
    }

    static List<String> texts(Connection connection, String sql) {
        return Objects.requireNonNull(Flux.from(connection.createStatement(sql).execute())
                .concatMap(result -> result.map(row -> String.valueOf(row.get(0))))
                .collectList()
                .block(PATIENCE));
    }

    /** Returns the error that a statement ends with. */
    R2dbcException refusal(String sql) {
        return refusal(own, sql);
    }

    static R2dbcException refusal(Connection connection, String sql) {
        return (R2dbcException) Objects.requireNonNull(running(connection, sql)
                .then(Mono.<Throwable>empty())
                .onErrorResume(Mono::just)
                .block(PATIENCE));
    }

    @Override
    public void close() {
        run(connection(), "SHUTDOWN");
    }
}
