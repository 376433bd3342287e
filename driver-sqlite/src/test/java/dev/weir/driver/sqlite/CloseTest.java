package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.DatabaseClosedException;
import dev.weir.core.value.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class CloseTest {
    private static final String ENDLESS =
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000000000)"
                    + " SELECT count(*) FROM n";
    private static final String MANY =
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000000) SELECT x FROM n";

    private final Path file = Path.of("close-" + System.nanoTime() + ".db");
    private final Path path = TestDatabase.newFile().resolveSibling(file);

    private TestDatabase database(Duration closeTimeout) {
        return new TestDatabase(
                SqliteDriver.builder("sqlite:" + path), settings -> settings.closeTimeout(closeTimeout));
    }

    private List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains(file.toString()))
                .toList();
    }

    private void assertNoThreadIsLeft() {
        for (Thread thread : threads()) {
            try {
                thread.join(10_000);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private long openFiles() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(this::isOurs).count();
        }
    }

    private boolean isOurs(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains(file.toString());
        } catch (IOException e) {
            return false; // closed while we looked
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesNoThreadAndNoFileOpen() throws IOException {
        TestDatabase database = database(Duration.ofSeconds(10));
        database.execute("CREATE TABLE t (x INTEGER) STRICT");
        Flux.range(0, 50)
                .flatMap(i -> Flux.usingWhen(
                        database.driver.open(AccessMode.READ),
                        session -> database.integers(session, "SELECT count(*) FROM t"),
                        Session::close))
                .blockLast(TestDatabase.LIMIT);
        assertThat(threads()).isNotEmpty();
        assertThat(openFiles()).isPositive();
        database.close();

        assertNoThreadIsLeft();
        assertThat(openFiles()).isZero();
    }

    @Test
    void makesNoThreadUnlessItIsUsed() {
        TestDatabase database = database(Duration.ofSeconds(10));
        assertThat(threads()).isEmpty();
        database.close();

        assertThat(Files.exists(path)).isFalse();
    }

    @Test
    void isIdempotent() {
        TestDatabase database = database(Duration.ofSeconds(10));
        database.integer("SELECT 1");
        Mono<Void> close = database.driver.close();

        StepVerifier.create(Mono.when(close, close, database.driver.close())).verifyComplete();
        StepVerifier.create(close).verifyComplete();
        StepVerifier.create(database.driver.open(AccessMode.WRITE)).verifyError(DatabaseClosedException.class);
    }

    @Test
    void waitsForSessionsOnLoan() {
        TestDatabase database = database(Duration.ofSeconds(30));
        Session held = database.writer();
        database.write(held, "CREATE TABLE t (x INTEGER) STRICT");

        StepVerifier.create(database.driver.close())
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(50))
                .then(() -> {
                    assertThat(database.write(held, "INSERT INTO t VALUES (1)"))
                            .as("a session on loan still works")
                            .isEqualTo(1);
                    held.close().block(TestDatabase.LIMIT);
                })
                .verifyComplete();
        assertNoThreadIsLeft();
    }

    @Test
    void interruptsWhatRunsAfterTheGraceTime() throws InterruptedException {
        TestDatabase database = database(Duration.ofMillis(50));
        Session session = database.reader();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(1);
        database.integers(session, ENDLESS)
                .doFinally(signal -> ended.countDown())
                .subscribe(row -> {}, failure::set);
        database.driver.close().block(TestDatabase.LIMIT);

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(failure.get()).isInstanceOf(DatabaseClosedException.class);
        assertNoThreadIsLeft();
        session.close().block(TestDatabase.LIMIT);
    }

    /** Interrupting it loses the transaction, which is lost anyway. */
    @Test
    void interruptsAWriteInsideATransactionAfterTheGraceTime() throws InterruptedException {
        TestDatabase database = database(Duration.ofMillis(50));
        database.execute("CREATE TABLE t (x INTEGER) STRICT");
        Session session = database.writer();
        session.begin(TransactionSettings.DEFAULT).block(TestDatabase.LIMIT);
        CountDownLatch ended = new CountDownLatch(1);
        Disposable write = session.execute(
                        database.prepare(database.sql.write(
                                "t",
                                "INSERT INTO t WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n"
                                        + " WHERE x < 1000000000000) SELECT x FROM n")),
                        Arguments.NONE,
                        row -> row.int64(0))
                .doFinally(signal -> ended.countDown())
                .subscribe(row -> {}, e -> {});
        database.driver.close().block(TestDatabase.LIMIT);

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(write.isDisposed()).isTrue();
        assertNoThreadIsLeft();
        try (TestDatabase again = database(Duration.ofSeconds(10))) {
            assertThat(again.integer("SELECT count(*) FROM t")).isZero();
        }
    }

    @Test
    void endsAStreamThatNeverEndsAndResultsThatWaitForDemand() throws InterruptedException {
        TestDatabase database = database(Duration.ofMillis(50));
        AtomicInteger closed = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(2);
        List<Long> demands = List.of(Long.MAX_VALUE, 4L);
        for (long demand : demands) {
            Session session = demand == 4 ? database.writer() : database.reader();
            database.integers(session, MANY).subscribe(new BaseSubscriber<>() {
                @Override
                protected void hookOnSubscribe(Subscription subscription) {
                    subscription.request(demand);
                }

                @Override
                protected void hookOnError(Throwable e) {
                    closed.addAndGet(e instanceof DatabaseClosedException ? 1 : 0);
                    ended.countDown();
                }
            });
        }
        database.driver.close().block(TestDatabase.LIMIT);

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(closed).hasValue(2);
        assertNoThreadIsLeft();
    }

    /** The inner operation is the one that is interrupted; the outer one must not go on after it. */
    @Test
    void endsAnOperationInsideOfAnother() throws InterruptedException {
        TestDatabase database = database(Duration.ofMillis(50));
        Session session = database.reader();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        CountDownLatch ended = new CountDownLatch(2);
        database.integers(session, MANY)
                .doOnNext(row -> {
                    if (row == 3) {
                        database.integers(session, ENDLESS)
                                .doFinally(signal -> ended.countDown())
                                .subscribe(inner -> {}, failures::add);
                    }
                })
                .doFinally(signal -> ended.countDown())
                .subscribe(row -> {}, failures::add);
        database.driver.close().block(TestDatabase.LIMIT);

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(failures).hasSize(2).hasOnlyElementsOfType(DatabaseClosedException.class);
        assertNoThreadIsLeft();
    }

    @Test
    void tellsSessionsThatWereCutOff() {
        TestDatabase database = database(Duration.ZERO);
        Session session = database.reader();
        database.driver.close().block(TestDatabase.LIMIT);

        StepVerifier.create(database.integers(session, "SELECT 1")).verifyError(DatabaseClosedException.class);
        StepVerifier.create(session.begin(TransactionSettings.DEFAULT)).verifyError(DatabaseClosedException.class);
        StepVerifier.create(session.close()).verifyComplete();
    }
}
