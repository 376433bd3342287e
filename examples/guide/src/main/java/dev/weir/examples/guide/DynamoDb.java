package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.driver.dynamodb.DynamoDriver;
import dev.weir.examples.guide.weather.Measurement;
import dev.weir.examples.guide.weather.MeasurementCreate;
import dev.weir.examples.guide.weather.Measurements;
import dev.weir.examples.guide.weather.Station;
import dev.weir.examples.guide.weather.StationModel;
import dev.weir.examples.guide.weather.Stations;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The code of {@code docs/guide/dynamodb.md}. */
public final class DynamoDb {
    private DynamoDb() {}

    public static Database withOptions(String url) {
        // guide:dynamodb-options
        Database db = Database.builder()
                .url(url) // "dynamodb://eu-central-1"
                .models(StationModel.INSTANCE) // and what its relations lead to
                .option("tablePrefix", "weather_")
                .option("consistentReads", "true")
                .build();
        // guide:end
        return db;
    }

    public static Database withClient(DynamoDbAsyncClient client) {
        // guide:dynamodb-client
        Database db = Database.builder()
                .driver(DynamoDriver.builder(client) // stays yours: it is not closed with the database
                        .tablePrefix("weather_")
                        .build())
                .models(StationModel.INSTANCE)
                .build();
        // guide:end
        return db;
    }

    public static Flux<Measurement> newest(Database db, String code) {
        // guide:dynamodb-newest
        Flux<Measurement> newest = Measurements.where(m -> m.stationCode().eq(code))
                .orderBy(m -> m.at().desc())
                .limit(10)
                .fetch(db);
        // guide:end
        return newest;
    }

    public static Flux<Measurement> older(Database db, String code, Instant last) {
        // guide:dynamodb-pages
        Flux<Measurement> older = Measurements.where(
                        m -> m.stationCode().eq(code).and(m.at().lt(last)))
                .orderBy(m -> m.at().desc()) // and newer ones by gt and asc
                .limit(10)
                .fetch(db);
        // guide:end
        return older;
    }

    public static Mono<Station> together(Database db) {
        // guide:dynamodb-together
        Mono<Station> founded = Stations.create()
                .code("OSL")
                .name("Oslo")
                .visits(0)
                .measurements(
                        Measurements.create()
                                .at(Instant.parse("2026-01-01T06:00:00Z"))
                                .kind("temperature")
                                .value(-4.5),
                        Measurements.create()
                                .at(Instant.parse("2026-01-01T12:00:00Z"))
                                .kind("temperature")
                                .value(-1.0))
                .exec(db);
        // guide:end
        return founded;
    }

    public static Mono<Tuple2<Long, Measurement>> batch(Database db, String code, Instant now) {
        // guide:dynamodb-batch
        Mono<Tuple2<Long, Measurement>> noted = db.batch(
                Stations.byCode(code).update().visits(visits -> visits.plus(1L)),
                Measurements.create().at(now).kind("pressure").value(1013.2).stationCode(code));
        // guide:end
        return noted;
    }

    public static Flux<Measurement> many(Database db, List<MeasurementCreate> measured) {
        // guide:dynamodb-non-atomic
        Flux<Measurement> written =
                Measurements.createMany(measured).nonAtomic().exec(db);
        // guide:end
        return written;
    }

    public static Mono<Long> conditional(Database db, String code, long expected) {
        // guide:dynamodb-conditional
        Mono<Long> changed = Stations.where(
                        s -> s.code().eq(code).and(s.visits().eq(expected)))
                .update()
                .visits(expected + 1)
                .exec(db); // 0: somebody else was first
        // guide:end
        return changed;
    }

    public static Flux<Station> refused(Database db) {
        // guide:dynamodb-refused
        Flux<Station> visited = Stations.where(s -> s.visits().gt(100L))
                .fetch(db)
                .onErrorResume(UnsupportedByDatabaseException.class, refused -> Stations.where(
                                s -> s.visits().gt(100L))
                        .allowScan() // reads and is billed for all stations
                        .fetch(db));
        // guide:end
        return visited;
    }
}
