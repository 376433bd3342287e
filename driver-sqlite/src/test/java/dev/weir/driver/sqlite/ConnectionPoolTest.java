package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Session;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DatabaseClosedException;
import dev.weir.core.error.PoolExhaustedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

@Timeout(60)
class ConnectionPoolTest {

    @Test
    void lendsEachConnectionToOneAtATime() {
        try (TestDatabase database = TestDatabase.inFile(builder -> builder.readers(2))) {
            Session first = database.reader();
            Session second = database.reader();

            assertThat(TestDatabase.connection(first)).isNotSameAs(TestDatabase.connection(second));
            StepVerifier.create(database.driver.open(AccessMode.READ))
                    .expectSubscription()
                    .expectNoEvent(Duration.ofMillis(50))
                    .then(() -> first.close().block(TestDatabase.LIMIT))
                    .assertNext(third ->
                            assertThat(TestDatabase.connection(third)).isSameAs(TestDatabase.connection(first)))
                    .verifyComplete();
        }
    }

    @Test
    void keepsWritersAndReadersOfAFileApart() {
        try (TestDatabase database = TestDatabase.inFile()) {
            Session writer = database.writer();
            Session reader = database.reader();

            assertThat(TestDatabase.connection(writer)).isNotSameAs(TestDatabase.connection(reader));
        }
    }

    @Test
    void lendsTheOneConnectionOfADatabaseInMemoryForBoth() {
        try (TestDatabase database = TestDatabase.inMemory()) {
            Session writer = database.writer();
            SqliteConnection one = TestDatabase.connection(writer);
            writer.close().block(TestDatabase.LIMIT);

            assertThat(TestDatabase.connection(database.reader())).isSameAs(one);
        }
    }

    @Test
    void servesWhoCameFirst() {
        try (TestDatabase database = TestDatabase.inFile()) {
            List<Integer> served = Collections.synchronizedList(new ArrayList<>());
            Session held = database.writer();
            CountDownLatch all = new CountDownLatch(20);
            for (int i = 0; i < 20; i++) {
                int number = i;
                Mono.usingWhen(
                                database.driver.open(AccessMode.WRITE),
                                session -> Mono.fromRunnable(() -> served.add(number)),
                                Session::close)
                        .doFinally(signal -> all.countDown())
                        .subscribe();
            }
            held.close().block(TestDatabase.LIMIT);

            TestDatabase.await(all);
            assertThat(served).isSorted().hasSize(20);
        }
    }

    /** A borrower that is served on a return runs behind what returned the connection, not inside of it. */
    @Test
    void servesManyWaitingBorrowersWithoutRecursion() {
        try (TestDatabase database = TestDatabase.inFile(builder -> builder.maxPending(20_000))) {
            List<Integer> depths = Collections.synchronizedList(new ArrayList<>());
            Session held = database.writer();
            Mono<Void> all = Flux.range(0, 10_000)
                    .flatMap(
                            i -> Mono.usingWhen(
                                    database.driver.open(AccessMode.WRITE),
                                    session -> Mono.fromRunnable(() ->
                                            depths.add(Thread.currentThread().getStackTrace().length)),
                                    Session::close),
                            10_000)
                    .then();
            Sinks.Empty<Void> done = Sinks.empty();
            Disposable running = all.subscribe(null, done::tryEmitError, done::tryEmitEmpty);
            held.close().block(TestDatabase.LIMIT);
            done.asMono().block(TestDatabase.LIMIT);

            assertThat(running.isDisposed()).isTrue();
            assertThat(depths).hasSize(10_000);
            assertThat(Collections.max(depths) - Collections.min(depths)).isLessThan(50);
        }
    }

    /** While one borrower runs on its connection's thread for long, another gets a connection that is free. */
    @Test
    void holdsNobodyUpWhileABorrowerRuns() {
        try (TestDatabase database = TestDatabase.inFile(builder -> builder.readers(2))) {
            Session one = database.reader();
            Session two = database.reader();
            two.close().block(TestDatabase.LIMIT);
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch other = new CountDownLatch(1);
            TestDatabase.connection(two)
                    .thread()
                    .run(() -> database.driver.open(AccessMode.READ).subscribe(session -> {
                        inside.countDown();
                        TestDatabase.await(other);
                        session.close().subscribe();
                    }));
            TestDatabase.await(inside);
            one.close().block(TestDatabase.LIMIT);

            Session free = database.reader();
            assertThat(TestDatabase.connection(free)).isSameAs(TestDatabase.connection(one));
            other.countDown();
            free.close().block(TestDatabase.LIMIT);
        }
    }

    @Test
    void tellsWhoWaitedTooLong() {
        try (TestDatabase database = TestDatabase.inFile(builder -> builder.acquireTimeout(Duration.ofMillis(80)))) {
            database.writer();

            StepVerifier.create(database.driver.open(AccessMode.WRITE)).verifyErrorSatisfies(e -> assertThat(e)
                    .isInstanceOf(PoolExhaustedException.class)
                    .hasMessage("[POOL_EXHAUSTED] no writer connection of 1 came free within 80 ms, and 0 more are"
                            + " waiting; a transaction may be waiting for a statement outside of it"));
        }
    }

    @Test
    void refusesTheOneTooMany() {
        try (TestDatabase database = TestDatabase.inFile(builder -> builder.maxPending(2))) {
            database.writer();
            Disposable first = database.driver.open(AccessMode.WRITE).subscribe();
            database.driver.open(AccessMode.WRITE).subscribe(session -> {}, e -> {});

            StepVerifier.create(database.driver.open(AccessMode.WRITE)).verifyErrorSatisfies(e -> assertThat(e)
                    .isInstanceOf(PoolExhaustedException.class)
                    .hasMessage("[POOL_EXHAUSTED] 2 are waiting for a writer connection of 1 already, which is all"
                            + " that maxPending allows"));
            first.dispose();
            StepVerifier.create(database.driver.open(AccessMode.WRITE))
                    .expectSubscription()
                    .as("has the place that was given up")
                    .expectNoEvent(Duration.ofMillis(30))
                    .thenCancel()
                    .verify(TestDatabase.LIMIT);
        }
    }

    @Test
    void lendsNothingToWhoGaveUp() {
        try (TestDatabase database = TestDatabase.inFile()) {
            Session held = database.writer();
            List<Session> lent = Collections.synchronizedList(new ArrayList<>());
            database.driver.open(AccessMode.WRITE).subscribe(lent::add).dispose();
            held.close().block(TestDatabase.LIMIT);

            Session next = database.writer();
            assertThat(lent).isEmpty();
            next.close().block(TestDatabase.LIMIT);
        }
    }

    /** Borrowers that give up at random moments lose no connection. */
    @Test
    void losesNoConnectionToBorrowersThatGiveUp() {
        try (TestDatabase database = TestDatabase.inFile(builder -> builder.readers(3))) {
            Flux.range(0, 3_000)
                    .flatMap(
                            i -> Mono.usingWhen(
                                            database.driver.open(AccessMode.READ),
                                            session -> database.integers(session, "SELECT 1")
                                                    .single(),
                                            Session::close)
                                    .timeout(Mono.delay(Duration.ofNanos((i * 104_729L) % 400_000)), Mono.empty()),
                            12)
                    .blockLast(TestDatabase.LIMIT);

            List<Session> all = Flux.range(0, 3)
                    .concatMap(i -> database.driver.open(AccessMode.READ))
                    .collectList()
                    .block(TestDatabase.LIMIT);
            assertThat(all).hasSize(3);
            Objects.requireNonNull(all).forEach(session -> session.close().block(TestDatabase.LIMIT));
        }
    }

    @Test
    void failsWhereNothingCanBeOpenedAndTriesAgainForTheNext() throws IOException {
        Path directory = Files.createTempDirectory("weir");
        Path file = directory.resolve("not-there").resolve("test.db");
        try (TestDatabase database = new TestDatabase(SqliteDriver.builder("sqlite:" + file))) {
            StepVerifier.create(database.driver.open(AccessMode.WRITE)).verifyError(ConnectionLostException.class);

            Files.createDirectory(file.getParent());
            assertThat(database.integer("SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Path file = TestDatabase.newFile();
        Files.writeString(file, "this is no database, whatever its name may promise to whoever opens it".repeat(100));
        try (TestDatabase database = new TestDatabase(SqliteDriver.builder("sqlite:" + file))) {
            StepVerifier.create(database.driver.open(AccessMode.READ)).verifyErrorSatisfies(e -> assertThat(e)
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessageContaining("SQLITE_NOTADB"));
        }
    }

    @Test
    void lendsNothingAfterTheEnd() {
        TestDatabase database = TestDatabase.inFile();
        Session held = database.writer();
        List<Throwable> refused = Collections.synchronizedList(new ArrayList<>());
        database.driver.open(AccessMode.WRITE).subscribe(session -> {}, refused::add);
        Mono<Void> closing = database.driver.close().cache();
        closing.subscribe();

        StepVerifier.create(database.driver.open(AccessMode.READ)).verifyError(DatabaseClosedException.class);
        assertThat(refused)
                .as("who was waiting")
                .hasOnlyElementsOfType(DatabaseClosedException.class)
                .hasSize(1);
        held.close().block(TestDatabase.LIMIT);
        closing.block(TestDatabase.LIMIT);
    }
}
