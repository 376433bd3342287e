package dev.weir.driver.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.driver.r2dbc.Link;
import dev.weir.driver.r2dbc.Problem;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class H2EngineTest {
    private static final String ENDLESS =
            "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000000) a, SYSTEM_RANGE(1, 1000000000) b";
    private static final String ISOLATION =
            "SELECT ISOLATION_LEVEL FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID = SESSION_ID()";

    private final Raw raw = new Raw();
    private final H2Engine engine = new H2Engine(Duration.ZERO);

    @AfterEach
    void shutDown() {
        raw.close();
    }

    private Link open(H2Engine opening) {
        return Objects.requireNonNull(opening.open(raw.factory).block(Raw.PATIENCE));
    }

    @Test
    void opensOnTheThreadOfTheConnection() {
        String thread = engine.open(raw.factory)
                .map(link -> Thread.currentThread().getName())
                .block(Raw.PATIENCE);

        assertThat(thread).isEqualTo("weir-h2");
        assertThat(Schedulers.isInNonBlockingThread()).isFalse();
    }

    @Test
    void closesAConnectionThatCannotBeSettled() {
        H2Engine refused = new H2Engine(Duration.ofMillis(Long.MAX_VALUE));

        assertThatThrownBy(() -> open(refused)).isInstanceOf(R2dbcException.class);

        assertThat(Raw.texts(raw.connection(), "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS"))
                .as("this one, and the one that keeps the database")
                .containsExactly("2");
    }

    @Test
    void stopsWhatAConnectionRuns() {
        Link link = open(engine);
        Mono<R2dbcException> end = Mono.fromCallable(() -> Raw.refusal(link.connection(), ENDLESS))
                .subscribeOn(link.thread().orElseThrow());

        R2dbcException stopped = Objects.requireNonNull(
                Mono.zip(end, running(link).then(engine.stop(link, raw.factory)).thenReturn(true))
                        .block(Raw.PATIENCE)
                        .getT1());

        assertThat(H2Errors.problem(stopped)).contains(Problem.TIMEOUT);
        assertThat(Raw.texts(link.connection(), "SELECT 1")).containsExactly("1");
    }

    /** A connection that was about to open is used and closed all the same. */
    @Test
    void leavesNoConnectionOpenWhenNobodyWaitsForTheStop() throws Exception {
        Link link = open(engine);
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Connection> opened = new CompletableFuture<>();
        Disposable stop = engine.stop(link, slowly(opening, goOn, opened)).subscribe();

        awaited(opening);
        stop.dispose();
        goOn.countDown();
        opened.get(20, TimeUnit.SECONDS);

        assertThat(Mono.fromCallable(this::sessions)
                        .repeat()
                        .takeUntil(open -> open == 2)
                        .blockLast(Raw.PATIENCE))
                .as("connections: this one's, and that which keeps the database")
                .isEqualTo(2);
    }

    private int sessions() {
        return Integer.parseInt(
                raw.texts("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS").get(0));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private ConnectionFactory slowly(
            CountDownLatch opening, CountDownLatch goOn, CompletableFuture<Connection> opened) {
        return new ConnectionFactory() {
            @Override
            public Mono<Connection> create() {
                return Mono.fromSupplier(() -> {
                            opening.countDown();
                            awaited(goOn);
                            opened.complete(raw.connection());
                            return opened.join();
                        })
                        .map(connection -> connection);
            }

            @Override
            public ConnectionFactoryMetadata getMetadata() {
                return raw.factory.getMetadata();
            }
        };
    }

    /** Completes when the connection is seen to run something. */
    private Mono<Void> running(Link link) {
        Connection watcher = raw.connection();
        String sql = "SELECT 1 FROM INFORMATION_SCHEMA.SESSIONS WHERE EXECUTING_STATEMENT LIKE '%SYSTEM_RANGE(1%'"
                + " AND SESSION_ID = " + link.serverId();
        return Mono.fromCallable(() -> Raw.texts(watcher, sql))
                .subscribeOn(Schedulers.boundedElastic())
                .repeat()
                .takeUntil(found -> !found.isEmpty())
                .then();
    }

    @Test
    void limitsTheTimeOfAStatement() {
        Link link = open(new H2Engine(Duration.ofMillis(50)));

        assertThat(H2Errors.problem(Raw.refusal(link.connection(), ENDLESS))).contains(Problem.TIMEOUT);
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void setsTheIsolationOfTheConnectionAlone(Isolation isolation) {
        Connection connection = open(engine).connection();
        begin(connection, Optional.of(isolation));

        assertThat(Raw.texts(connection, ISOLATION))
                .containsExactly(isolation.name().replace('_', ' '));
        assertThat(Raw.texts(raw.connection(), ISOLATION)).containsExactly("READ COMMITTED");
        assertThat(Raw.texts(connection, "CALL LOCK_MODE()")).containsExactly("3");

        Mono.from(connection.rollbackTransaction()).block(Raw.PATIENCE);
        begin(connection, Optional.empty());
        assertThat(Raw.texts(connection, ISOLATION)).as("of the next one").containsExactly("READ COMMITTED");
    }

    private void begin(Connection connection, Optional<Isolation> isolation) {
        Mono.from(engine.begin(connection, new TransactionSettings(isolation, false)))
                .block(Raw.PATIENCE);
    }
}
