package dev.weir.it.type;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.InvalidValueException;
import dev.weir.driver.postgres.PostgresDriver;
import dev.weir.driver.r2dbc.R2dbcDriverBuilder;
import dev.weir.it.shapes.scalars.Everything;
import dev.weir.it.shapes.scalars.EverythingCreate;
import dev.weir.it.shapes.scalars.EverythingModel;
import dev.weir.it.shapes.scalars.Everythings;
import dev.weir.servers.FreshDatabase;
import dev.weir.servers.ServerKind;
import dev.weir.servers.SharedServers;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Result;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Dates and times of all years over connections that an application opens: right, or refused. */
class PostgresFactoryTest {
    private static final List<LocalDateTime> HARD = Stream.of(
                    "-4712-01-01T00:00",
                    "0000-12-31T23:59:59.999999",
                    "1500-02-28T01:02:03.5",
                    "1582-10-04T00:00",
                    "1582-10-14T23:59:59.999999",
                    "1999-12-31T23:59:59.999999")
            .map(LocalDateTime::parse)
            .toList();
    private static final List<LocalDateTime> EASY = Stream.of(
                    "1582-10-15T00:00",
                    "1582-10-25T00:00",
                    "1970-01-01T00:00:01",
                    "2000-01-01T00:00:00.000001",
                    "9999-12-31T23:59:59.999999")
            .map(LocalDateTime::parse)
            .toList();
    private static final LocalDateTime LAST = LocalDate.of(294_275, 12, 31).atTime(23, 59, 59, 999_999_000);

    private final FreshDatabase database = SharedServers.of(ServerKind.POSTGRES).freshDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    private PostgresqlConnectionConfiguration.Builder configuration(boolean binary) {
        return PostgresqlConnectionFactoryProvider.builder(ConnectionFactoryOptions.parse(database.url()))
                .forceBinary(binary);
    }

    private static ConnectionFactory factory(PostgresqlConnectionConfiguration.Builder configuration) {
        return new PostgresqlConnectionFactory(configuration.build());
    }

    @Test
    void whatTravelsAsTextIsRead() {
        Database db = created(PostgresDriver.builder(factory(configuration(false))));

        assertKept(
                db, Stream.of(HARD, EASY, List.of(LAST)).flatMap(List::stream).toList());

        done(db.close());
    }

    @Test
    void overAConfigurationAllIsReadInBinaryFormToo() {
        Database db = created(PostgresDriver.builder(configuration(true)));

        assertKept(
                db, Stream.of(HARD, EASY, List.of(LAST)).flatMap(List::stream).toList());

        done(db.close());
    }

    /**
     * The R2DBC driver's own codecs read the earlier half of October 1582, and all before it, as something else, and take
     * fractions of what is before 2000 for negative.
     */
    @Test
    void whatWouldBeReadAsAnotherInBinaryFormIsRefused() {
        Database db = created(PostgresDriver.builder(factory(configuration(true))));

        assertKept(db, EASY.subList(1, EASY.size()));

        for (LocalDateTime time : HARD) {
            failure(InvalidValueException.class, row(-1, time).exec(db));
            failure(
                    InvalidValueException.class,
                    Everythings.where(row -> row.dateTime().in(List.of(time))).fetch(db));
        }
        assertThat(only(Everythings.all().count(db))).isEqualTo(EASY.size() - 1);
        Database own = open(PostgresDriver.builder(configuration(true)));
        for (LocalDateTime time : HARD) {
            only(row(-1, time).exec(own));
            failure(InvalidValueException.class, Everythings.byId(-1).fetch(db));
            only(Everythings.byId(-1).delete().exec(own));
        }
        done(own.close());
        done(db.close());
    }

    @Test
    void whatIsInfiniteIsRefused() {
        Database db = created(PostgresDriver.builder(factory(configuration(false))));
        String insert = "INSERT INTO everythings (id, date, instant, date_time) VALUES ";
        run(insert + "(1, 'infinity', NULL, NULL), (2, NULL, '-infinity', NULL), (3, NULL, NULL, 'infinity')");
        Database binary = open(PostgresDriver.builder(factory(configuration(true))));
        Database own = open(PostgresDriver.builder(configuration(true)));

        for (Database each : List.of(db, binary, own)) {
            for (int id = 1; id <= 3; id++) {
                assertThat(failure(
                                InvalidValueException.class,
                                Everythings.byId(id).fetch(each)))
                        .as("row %d", id)
                        .isNotNull();
            }
            done(each.close());
        }
    }

    private void run(String sql) {
        Mono.usingWhen(
                        ConnectionFactories.get(database.url()).create(),
                        connection -> Flux.from(connection.createStatement(sql).execute())
                                .concatMap(Result::getRowsUpdated)
                                .then(),
                        connection -> connection.close())
                .block();
    }

    private static Database open(R2dbcDriverBuilder driver) {
        return Database.builder()
                .driver(driver.build())
                .models(EverythingModel.INSTANCE)
                .build();
    }

    private static Database created(R2dbcDriverBuilder driver) {
        Database db = open(driver);
        done(db.schema().create());
        return db;
    }

    private static EverythingCreate row(int id, LocalDateTime time) {
        return Everythings.create()
                .id(id)
                .date(time.toLocalDate())
                .dateTime(time)
                .instant(time.toInstant(ZoneOffset.UTC));
    }

    private static void assertKept(Database db, List<LocalDateTime> times) {
        List<EverythingCreate> rows = IntStream.range(0, times.size())
                .mapToObj(i -> row(i, times.get(i)))
                .toList();

        List<Everything> created = all(Everythings.createMany(rows).exec(db));
        List<Everything> found = all(Everythings.where(row -> row.dateTime().in(times))
                .where(row -> row.date()
                        .in(times.stream().map(LocalDateTime::toLocalDate).toList()))
                .orderBy(row -> row.id().asc())
                .fetch(db));

        assertThat(found).isEqualTo(created);
        assertThat(found).extracting(Everything::dateTime).isEqualTo(times);
        assertThat(found)
                .extracting(Everything::date)
                .isEqualTo(times.stream().map(LocalDateTime::toLocalDate).toList());
        assertThat(found)
                .extracting(Everything::instant)
                .isEqualTo(times.stream()
                        .map(time -> time.toInstant(ZoneOffset.UTC))
                        .toList());
    }
}
