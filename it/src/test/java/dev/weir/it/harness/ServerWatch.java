package dev.weir.it.harness;

import dev.weir.servers.ServerKind;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;

/** What a server tells about the sessions of one database, asked over a connection of its own. */
public final class ServerWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ConnectionFactory factory;
    private final String busy;

    private ServerWatch(ConnectionFactory factory, String busy) {
        this.factory = factory;
        this.busy = busy;
    }

    public static ServerWatch of(ServerKind kind, String url) {
        return new ServerWatch(
                ConnectionFactories.get(url),
                switch (kind) {
                    case POSTGRES ->
                        """
                        SELECT concat_ws(' ', state, wait_event, query) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
                        """;
                    case MYSQL, MARIADB ->
                        """
                        SELECT concat_ws(' ', command, time, state, info) FROM information_schema.processlist
                        WHERE db = database() AND id <> connection_id() AND (command <> 'Sleep'
                          OR id IN (SELECT trx_mysql_thread_id FROM information_schema.innodb_trx))
                        """;
                });
    }

    /** Returns the sessions that are in a transaction or run a statement, each with its state and its statement. */
    public List<String> busy() {
        return ask(busy);
    }

    /** Returns the first column of what a statement gives. */
    public List<String> ask(String sql) {
        return Objects.requireNonNull(Flux.usingWhen(
                        factory.create(),
                        connection -> Flux.from(connection.createStatement(sql).execute())
                                .concatMap(result -> result.map(row -> String.valueOf(row.get(0)))),
                        connection -> connection.close())
                .collectList()
                .block(PATIENCE));
    }

    /** Runs statements that give nothing, one after the other. */
    public void run(String... statements) {
        Flux.usingWhen(
                        factory.create(),
                        connection -> Flux.fromArray(statements)
                                .concatMap(
                                        sql -> connection.createStatement(sql).execute())
                                .concatMap(result -> result.getRowsUpdated()),
                        connection -> connection.close())
                .blockLast(Duration.ofMinutes(5));
    }
}
