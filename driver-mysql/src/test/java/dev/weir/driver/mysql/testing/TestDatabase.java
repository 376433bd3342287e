package dev.weir.driver.mysql.testing;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.driver.mysql.MySqlDriver;
import dev.weir.driver.r2dbc.R2dbcDriver;
import dev.weir.driver.r2dbc.R2dbcDriverBuilder;
import dev.weir.servers.FreshDatabase;
import dev.weir.servers.ServerKind;
import dev.weir.servers.SharedServers;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;

/** A database of a test's own, with a driver and a second way to it. */
public final class TestDatabase implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Arguments NOTHING = new Arguments.Builder(0).build();

    private final FreshDatabase database;
    private final R2dbcDriver driver;

    public TestDatabase(ServerKind kind) {
        this(kind, builder -> builder);
    }

    public TestDatabase(ServerKind kind, UnaryOperator<R2dbcDriverBuilder> settings) {
        database = SharedServers.of(kind).freshDatabase();
        driver = settings.apply(MySqlDriver.builder(database.url())).build();
    }

    public R2dbcDriver driver() {
        return driver;
    }

    public String url() {
        return database.url();
    }

    public ConnectionFactory factory() {
        return ConnectionFactories.get(database.url());
    }

    public Session session() {
        return driver.open(AccessMode.WRITE).block(PATIENCE);
    }

    /** Runs an operation without arguments in a session of its own. */
    public <T> List<T> run(Operation operation, RowReader<T> reader) {
        return run(operation, NOTHING, reader);
    }

    /** Runs an operation in a session of its own. */
    public <T> List<T> run(Operation operation, Arguments arguments, RowReader<T> reader) {
        return Flux.usingWhen(
                        driver.open(AccessMode.WRITE),
                        session -> session.execute(driver.prepare(operation), arguments, reader),
                        Session::close)
                .collectList()
                .block(PATIENCE);
    }

    /** Runs SQL on a connection that the driver knows nothing of; gives the first column of what it answers, as text. */
    public List<String> sql(String text) {
        return Flux.usingWhen(
                        factory().create(),
                        connection -> Flux.from(connection.createStatement(text).execute())
                                .concatMap(result -> result.map(row -> String.valueOf(row.get(0)))),
                        connection -> connection.close())
                .collectList()
                .block(PATIENCE);
    }

    @Override
    public void close() {
        driver.close().block(PATIENCE);
        database.close();
    }
}
