package dev.weir.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.examples.guide.weather.Measurement;
import dev.weir.examples.guide.weather.Measurements;
import dev.weir.examples.guide.weather.Station;
import dev.weir.examples.guide.weather.Stations;
import dev.weir.servers.DynamoServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Runs the code of {@code docs/guide/dynamodb.md}. */
class DynamoDbTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant MIDNIGHT = Instant.parse("2026-02-01T00:00:00Z");

    private static final DynamoDbAsyncClient CLIENT = DynamoDbAsyncClient.builder()
            .endpointOverride(DynamoServer.shared().endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")))
            .build();
    private static final Database DB = DynamoDb.withClient(CLIENT);

    @BeforeAll
    static void createTables() {
        get(DB.schema().drop());
        get(DB.schema().create());
    }

    @AfterAll
    static void close() {
        get(DB.schema().drop());
        get(DB.close());
        CLIENT.close();
    }

    @Test
    void opensByAddress() {
        Database db = DynamoDb.withOptions("dynamodb://eu-central-1");
        assertThat(db.capability().driver()).isEqualTo("dynamodb");
        get(db.close());
    }

    @Test
    void readsAPartitionInItsOrderAndPageByPage() {
        station("BGO", "Bergen");
        List<Measurement> written = all(DynamoDb.many(
                DB,
                IntStream.range(0, 130)
                        .mapToObj(minute -> Measurements.create()
                                .at(MIDNIGHT.plusSeconds(60L * minute))
                                .kind("temperature")
                                .value(minute)
                                .stationCode("BGO"))
                        .toList()));
        assertThat(written).hasSize(130);

        List<Measurement> newest = all(DynamoDb.newest(DB, "BGO"));
        assertThat(newest)
                .extracting(Measurement::value)
                .startsWith(129.0, 128.0)
                .hasSize(10);
        assertThat(all(DynamoDb.older(DB, "BGO", newest.get(9).at())))
                .extracting(Measurement::value)
                .startsWith(119.0)
                .hasSize(10);
    }

    @Test
    void writesTogether() {
        assertThat(get(DynamoDb.together(DB)).measurements().get()).hasSize(2);
        assertThat(get(DynamoDb.batch(DB, "OSL", MIDNIGHT)).getT1()).isEqualTo(1);
        assertThat(get(Stations.byCode("OSL").first(DB)).visits()).isEqualTo(1);
    }

    @Test
    void onlyOneIsFirst() {
        station("TRD", "Trondheim");
        assertThat(get(DynamoDb.conditional(DB, "TRD", 0))).isEqualTo(1);
        assertThat(get(DynamoDb.conditional(DB, "TRD", 0))).isZero();
    }

    @Test
    void whatIsRefusedCanBeAllowed() {
        station("SVG", "Stavanger");
        get(Stations.byCode("SVG").update().visits(1_000).exec(DB));
        assertThat(all(DynamoDb.refused(DB))).extracting(Station::code).containsExactly("SVG");
    }

    private static void station(String code, String name) {
        get(Stations.create().code(code).name(name).visits(0).exec(DB));
    }

    private static <T> T get(Mono<T> one) {
        return one.block(PATIENCE);
    }

    private static <T> List<T> all(Flux<T> many) {
        return many.collectList().block(PATIENCE);
    }
}
