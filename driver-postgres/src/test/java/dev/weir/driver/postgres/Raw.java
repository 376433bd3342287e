package dev.weir.driver.postgres;

import dev.weir.servers.FreshDatabase;
import dev.weir.servers.ServerKind;
import dev.weir.servers.SharedServers;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** SQL on connections of a database of a test's own, past the bridge. */
final class Raw implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FreshDatabase database = SharedServers.of(ServerKind.POSTGRES).freshDatabase();
    private final Connection own = connection();

    /** Returns what opens connections as the driver does, with options of the address. */
    ConnectionFactory factory(String options) {
        String url = database.url();
        return new PostgresqlConnectionFactory(
                PostgresAddress.configuration(url + (url.contains("?") ? "&" : "?") + options));
    }

    Connection connection() {
        return Objects.requireNonNull(
                Mono.from(factory("applicationName=raw").create()).block(PATIENCE));
    }

    void run(String sql) {
        run(own, sql);
    }

    static void run(Connection connection, String sql) {
        running(connection, sql).block(PATIENCE);
    }

    private static Mono<Void> running(Connection connection, String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .concatMap(Result::getRowsUpdated)
                .then();
    }

    /** Returns the first column of what a statement answers. */
    static List<String> texts(Connection connection, String sql) {
        return Objects.requireNonNull(Flux.from(connection.createStatement(sql).execute())
                .concatMap(result -> result.map(row -> String.valueOf(row.get(0))))
                .collectList()
                .block(PATIENCE));
    }

    /** Returns the error that a statement ends with. */
    static R2dbcException refusal(Connection connection, String sql) {
        return (R2dbcException) Objects.requireNonNull(running(connection, sql)
                .then(Mono.<Throwable>empty())
                .onErrorResume(Mono::just)
                .block(PATIENCE));
    }

    @Override
    public void close() {
        Mono.from(own.close()).block(PATIENCE);
        database.close();
    }
}
