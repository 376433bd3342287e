package dev.weir.it.pool;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Awaiting;
import dev.weir.it.harness.TestDb;
import dev.weir.it.pool.Application.Way;
import dev.weir.it.shapes.tx.big.Parcel;
import dev.weir.it.shapes.tx.big.Parcels;
import dev.weir.it.shapes.tx.big.Stop;
import dev.weir.it.shapes.tx.big.Stops;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Connections of the application's own serve as those do that a driver opens, and stay the application's. */
class OwnConnectionsTest {
    private static final int ROUNDS = 20;

    static Stream<Arguments> ways() {
        return Arrays.stream(Engine.values()).flatMap(engine -> Arrays.stream(Way.values())
                .map(way -> argumentSet(engine + " over a " + way, engine, way)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void areWrittenAndReadOver(Engine engine, Way way) {
        try (Application application = Application.of(engine, way)) {
            Parcel created = only(Parcels.create().id(1L).label("a").exec(application.db()));
            Parcel updated = only(Parcels.update(created).label("b").exec(application.db()));

            assertThat(only(Parcels.getById(application.db(), 1L))).isEqualTo(updated);
            failure(
                    UniqueViolationException.class,
                    Parcels.create().id(1L).label("c").exec(application.db()));
            only(Parcels.byId(1L).delete().exec(application.db()));
            assertThat(maybe(Parcels.byId(1L).one(application.db()))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void carryTransactions(Engine engine, Way way) {
        try (Application application = Application.of(engine, way)) {
            done(application.db().transaction(tx -> Parcels.create()
                    .id(1L)
                    .label("kept")
                    .exec(tx)
                    .then(tx.transaction(inner -> Parcels.create()
                                    .id(2L)
                                    .label("undone alone")
                                    .exec(inner)
                                    .then(Mono.<Parcel>error(new IllegalStateException("planned"))))
                            .onErrorComplete(IllegalStateException.class))
                    .then()));
            failure(IllegalStateException.class, application.db().transaction(tx -> Parcels.create()
                    .id(3L)
                    .label("undone")
                    .exec(tx)
                    .then(Mono.error(new IllegalStateException("planned")))));

            assertThat(all(Parcels.all().fetch(application.db())))
                    .extracting(Parcel::label)
                    .containsExactly("kept");
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void streamIncludes(Engine engine, Way way) {
        try (Application application = Application.of(engine, way)) {
            application.fill();

            StepVerifier.create(
                            Parcels.all()
                                    .include(parcel -> parcel.stops())
                                    .orderBy(parcel -> parcel.id().asc())
                                    .fetch(application.db())
                                    .map(parcel -> places(parcel)),
                            10)
                    .expectNextSequence(LongStream.range(0, 10)
                            .mapToObj(id -> List.of("s" + id))
                            .toList())
                    .thenRequest(Long.MAX_VALUE)
                    .expectNextCount(Application.PARCELS - 10)
                    .expectComplete()
                    .verify(TestDb.PATIENCE);
        }
    }

    private static List<String> places(Parcel parcel) {
        return parcel.stops().get().stream().map(Stop::place).toList();
    }

    /** In a transaction and without one; none of them costs a connection. */
    @ParameterizedTest
    @MethodSource("ways")
    void areUsableAfterACancelInTheMiddle(Engine engine, Way way) {
        try (Application application = Application.of(engine, way)) {
            application.fill();

            for (int i = 0; i < ROUNDS; i++) {
                assertThat(all(Parcels.all().fetch(application.db()).take(3))).hasSize(3);
                assertThat(all(application
                                .db()
                                .transactionMany(tx -> Parcels.all().fetch(tx))
                                .take(3)))
                        .hasSize(3);
            }

            assertThat(application.givenUpAtRest()).isZero();
            assertThat(only(Stops.all().count(application.db()))).isEqualTo(Application.PARCELS);
            assertThat(application.ask("SELECT 7")).isEqualTo("7");
        }
    }

    /** The driver has made settings on what it borrowed: it closes that, and the pool lends others. */
    @ParameterizedTest
    @EnumSource
    void goBackWithNothingOfTheDrivers(Engine engine) {
        try (Application application = Application.of(engine, Way.POOL)) {
            String usual = application.ask(engine.setting());
            application.fill();

            done(application.db().close());

            Awaiting.untilAsserted(TestDb.PATIENCE, () -> assertThat(application
                            .pool()
                            .orElseThrow()
                            .getMetrics()
                            .orElseThrow()
                            .acquiredSize())
                    .as("lent")
                    .isZero());
            assertThat(application.pool().orElseThrow().isDisposed()).isFalse();
            for (int i = 0; i < ROUNDS; i++) {
                assertThat(application.ask(engine.setting())).isEqualTo(usual);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void stayOpenWhenTheDatabaseIsClosed(Engine engine, Way way) {
        try (Application application = Application.of(engine, way)) {
            application.fill();

            done(application.db().close());

            assertThat(application.ask("SELECT COUNT(*) FROM " + table(engine))).isEqualTo("" + Application.PARCELS);
        }
    }

    private static String table(Engine engine) {
        return engine == Engine.H2 ? "\"parcels\"" : "parcels";
    }
}
