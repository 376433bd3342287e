package dev.weir.it.harness;

import dev.weir.core.driver.Capability;
import dev.weir.driver.postgres.PostgresDriverProvider;
import dev.weir.servers.FreshDatabase;
import dev.weir.servers.ServerKind;
import dev.weir.servers.SharedServers;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.Result;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** PostgreSQL, with a schema of its own for each test. */
public final class PostgresSetup implements DriverSetup {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private static final Capability CAPABILITY = new PostgresDriverProvider()
            .open("r2dbc:postgresql://nobody@localhost/none", Map.of())
            .capability();

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Capability capability() {
        return CAPABILITY;
    }

    @Override
    public boolean refusesOnly() {
        return false;
    }

    @Override
    public boolean served() {
        return true;
    }

    /**
     * A schema is had in a tenth of the time that a database takes; it goes with the database that all of them are in. Its
     * sessions are told apart by its name, which is that of the application.
     */
    @Override
    public Opened open(Map<String, String> options) {
        String schema = "t_" + SCHEMAS.incrementAndGet();
        String shared = Shared.DATABASE.url();
        execute(shared, "create schema " + schema);
        String url = shared + (shared.contains("?") ? "&" : "?") + "schema=" + schema + "&applicationName=" + schema;
        return new Opened(
                new PostgresDriverProvider().open(url, options),
                () -> {},
                Optional.of(new Served(ServerKind.POSTGRES, url)));
    }

    private static void execute(String url, String sql) {
        Mono.usingWhen(
                        ConnectionFactories.get(url).create(),
                        connection -> Flux.from(connection.createStatement(sql).execute())
                                .concatMap(Result::getRowsUpdated)
                                .then(),
                        Connection::close)
                .block(TestDb.PATIENCE);
    }

    /** The database of this JVM, made when first needed. */
    private static final class Shared {
        static final FreshDatabase DATABASE =
                closedAtTheEnd(SharedServers.of(ServerKind.POSTGRES).freshDatabase());

        private static FreshDatabase closedAtTheEnd(FreshDatabase database) {
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "end of " + database.name()));
            return database;
        }
    }
}
