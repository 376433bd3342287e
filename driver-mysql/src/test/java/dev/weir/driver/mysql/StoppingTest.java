package dev.weir.driver.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.driver.mysql.testing.Rows;
import dev.weir.driver.mysql.testing.TestDatabase;
import dev.weir.servers.ServerKind;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whatever moment a server is told to stop a statement at, it stops no other one of the connection. */
class StoppingTest {
    private static final Rows ROWS = new Rows(ScalarType.TEXT);
    private static final Arguments NOTHING = new Arguments.Builder(0).build();
    private static final int CANCELS = 1_000;
    private static final int LATEST_MICROS = 3_000;
    private static final int ROUNDS_OF_DOUBLING = 11;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRES")
    void neverHitsTheNextStatement(ServerKind kind) {
        try (TestDatabase database = new TestDatabase(
                kind, settings -> settings.cancelGrace(Duration.ZERO).pool(pool -> pool.maxSize(1)))) {
            fill(database);
            PreparedOperation all = database.driver().prepare(ROWS.selectAll());
            PreparedOperation some = database.driver().prepare(ROWS.selectEqual());
            Arguments none = new Arguments.Builder(1).object("none").build();

            for (int i = 0; i < CANCELS; i++) {
                Mono<Long> cancelled = Flux.usingWhen(
                                database.driver().open(AccessMode.READ),
                                session -> session.execute(all, NOTHING, row -> row.int64(0))
                                        .take(Duration.ofNanos(random.nextInt(LATEST_MICROS) * 1_000L))
                                        .thenMany(session.execute(some, none, row -> row.int64(0))),
                                session -> session.close())
                        .count();

                assertThat(cancelled.block(TestDatabase.PATIENCE))
                        .as("seed %d", seed)
                        .isZero();
            }

            assertThat(database.driver().pool().created())
                    .as("connections, seed %d", seed)
                    .isEqualTo(1);
            assertThat(database.sql("SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE DB = DATABASE()"))
                    .as("connections left open: the pool's and the one that asks")
                    .containsExactly("2");
        }
    }

    private static void fill(TestDatabase database) {
        database.run(ROWS.create(), row -> 0);
        database.sql("INSERT INTO notes (value) VALUES (REPEAT('x', 100)), (REPEAT('y', 100))");
        for (int i = 0; i < ROUNDS_OF_DOUBLING; i++) {
            database.sql("INSERT INTO notes (value) SELECT value FROM notes");
        }
    }
}
