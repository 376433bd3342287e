package dev.weir.it.pool;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.driver.r2dbc.R2dbcDriver;
import dev.weir.it.harness.Awaiting;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.big.ParcelModel;
import dev.weir.it.shapes.tx.big.Parcels;
import dev.weir.it.shapes.tx.big.Stops;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An application that opens its connections itself, and hands what opens them over.
 *
 * @param pool its pool, if it has one
 */
record Application(
        Engine engine,
        Engine.Place place,
        Optional<ConnectionPool> pool,
        ConnectionFactory connections,
        R2dbcDriver driver,
        Database db)
        implements AutoCloseable {
    static final int PARCELS = 500;
    private static final int WINDOW = 50;
    private static final int BORROWED = 2;

    /** One more than the driver borrows: to tell a server to stop something takes a connection, too. */
    private static final int LENT = BORROWED + 1;

    /** How an application hands its connections over. */
    enum Way {
        FACTORY,
        POOL
    }

    static Application of(Engine engine, Way way) {
        Engine.Place place = engine.place();
        Optional<ConnectionPool> pool = way == Way.POOL ? Optional.of(pool(place)) : Optional.empty();
        ConnectionFactory connections = pool.<ConnectionFactory>map(own -> own).orElse(place.factory());
        R2dbcDriver driver = engine.driver(connections)
                .statementTimeout(Duration.ofMinutes(7))
                .pool(settings -> settings.maxSize(BORROWED))
                .build();
        Database db = Database.builder()
                .driver(driver)
                .window(WINDOW)
                .models(ParcelModel.INSTANCE)
                .build();
        done(db.schema().create());
        return new Application(engine, place, pool, connections, driver, db);
    }

    private static ConnectionPool pool(Engine.Place place) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(place.factory())
                .initialSize(0)
                .maxSize(LENT)
                .maxAcquireTime(TestDb.PATIENCE)
                .build());
    }

    /** Writes parcels with a stop each. */
    void fill() {
        all(Parcels.createMany(LongStream.range(0, PARCELS)
                        .mapToObj(id -> Parcels.create().id(id).label("p" + id))
                        .toList())
                .exec(db));
        all(Stops.createMany(LongStream.range(0, PARCELS)
                        .mapToObj(id -> Stops.create().id(id).place("s" + id).parcelId(id))
                        .toList())
                .exec(db));
    }

    /** Waits until nothing is borrowed any more, and returns how many connections were given up since the beginning. */
    long givenUpAtRest() {
        Awaiting.untilAsserted(
                TestDb.PATIENCE,
                () -> assertThat(driver.pool().acquired()).as("on loan").isZero());
        return driver.pool().discarded();
    }

    /** Asks a connection of the application's own for something. */
    String ask(String sql) {
        return ask(connections, sql).get(0);
    }

    private static List<String> ask(ConnectionFactory factory, String sql) {
        return all(Flux.usingWhen(
                factory.create(),
                connection -> Flux.from(connection.createStatement(sql).execute())
                        .concatMap(result -> result.map(row -> String.valueOf(row.get(0)))),
                Connection::close));
    }

    static void run(ConnectionFactory factory, String sql) {
        done(Mono.usingWhen(
                factory.create(),
                connection -> Flux.from(connection.createStatement(sql).execute())
                        .concatMap(Result::getRowsUpdated)
                        .then(),
                Connection::close));
    }

    @Override
    public void close() {
        done(db.close());
        pool.ifPresent(own -> done(own.disposeLater()));
        place.drop().run();
    }
}
