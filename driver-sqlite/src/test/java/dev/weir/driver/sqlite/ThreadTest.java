package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class ThreadTest {
    private static final String MANY =
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000) SELECT x FROM n";

    private final TestDatabase database = TestDatabase.inFile(builder -> builder.readers(2));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void emitsOnTheConnectionsOwnThread() {
        Session session = database.reader();
        String own = TestDatabase.connection(session).thread().name();

        List<String> threads = Objects.requireNonNull(database.integers(session, "SELECT 1 UNION SELECT 2")
                .map(row -> Thread.currentThread().getName())
                .collectList()
                .block(TestDatabase.LIMIT));

        assertThat(threads).containsExactly(own, own);
        assertThat(own).startsWith("weir-sqlite-test.db-reader-");
        session.close().block(TestDatabase.LIMIT);
    }

    /** What follows on the same thread has run by the time it was subscribed to. */
    @Test
    void runsAtOnceOnItsOwnThread() {
        Session session = database.reader();
        List<String> events = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        TestDatabase.connection(session).thread().run(() -> {
            database.integers(session, "SELECT 1").subscribe(row -> events.add("row"), null, () -> events.add("end"));
            events.add("subscribed");
            session.close().subscribe(null, null, () -> events.add("closed"));
            events.add("closing");
            database.driver.open(AccessMode.READ).subscribe(again -> {
                events.add(
                        ((SqliteSession) again).connection() == TestDatabase.connection(session)
                                ? "own connection"
                                : "another connection");
                again.close().subscribe();
            });
            done.countDown();
        });
        TestDatabase.await(done);

        assertThat(events).containsExactly("row", "end", "subscribed", "closed", "closing", "own connection");
    }

    @Test
    void hopsOnceFromAForeignThread() {
        Session session = database.reader();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        TestDatabase.connection(session).thread().run(() -> {
            busy.countDown();
            TestDatabase.await(free);
        });
        TestDatabase.await(busy);
        AtomicInteger rows = new AtomicInteger();
        database.integers(session, "SELECT 1").subscribe(row -> rows.incrementAndGet());

        assertThat(rows).as("while the connection's thread is held").hasValue(0);
        free.countDown();
        session.close().block(TestDatabase.LIMIT);
        assertThat(rows).hasValue(1);
    }

    @Test
    void refusesToBeBlocked() {
        Session session = database.reader();

        StepVerifier.create(database.integers(session, "SELECT 1")
                        .map(row -> Objects.requireNonNull(Mono.just(row)
                                .hide()
                                .delayElement(Duration.ofMillis(1))
                                .block())))
                .verifyErrorMatches(e ->
                        e instanceof IllegalStateException && e.getMessage().contains("blocking"));
        session.close().block(TestDatabase.LIMIT);
    }

    @Test
    void holdsNoThreadForASlowSubscriber() {
        Session session = database.reader();
        AtomicReference<Thread> thread = new AtomicReference<>();
        StepVerifier.create(database.integers(session, MANY).doOnNext(row -> thread.set(Thread.currentThread())), 3)
                .expectNextCount(3)
                .then(() -> {
                    assertThat(idle(thread.get()))
                            .as("the connection's thread waits for work")
                            .isTrue();
                    assertThat(database.integer(session, "SELECT 42"))
                            .as("another operation of the same session")
                            .isEqualTo(42);
                    database.execute("CREATE TABLE t (x INTEGER) STRICT", "INSERT INTO t VALUES (1)");
                    assertThat(database.integer("SELECT count(*) FROM t")).isEqualTo(1);
                })
                .thenRequest(2)
                .expectNext(4L, 5L)
                .thenCancel()
                .verify(TestDatabase.LIMIT);
        session.close().block(TestDatabase.LIMIT);
    }

    @Test
    void readsInParallel() {
        CountDownLatch both = new CountDownLatch(2);
        Flux<Long> waiting = Flux.usingWhen(
                database.driver.open(AccessMode.READ),
                session -> database.integers(session, "SELECT 1").doOnNext(row -> {
                    both.countDown();
                    TestDatabase.await(both);
                }),
                Session::close);

        assertThat(Flux.merge(waiting, waiting).collectList().block(TestDatabase.LIMIT))
                .containsExactly(1L, 1L);
    }

    @Test
    void writesWhileAReaderIsOpenAndShowsTheReaderItsSnapshot() {
        database.execute("CREATE TABLE t (x INTEGER) STRICT", "INSERT INTO t VALUES (1), (2), (3)");
        Session reader = database.reader();
        StepVerifier.create(database.integers(reader, "SELECT x FROM t"), 1)
                .expectNext(1L)
                .then(() -> database.execute("INSERT INTO t VALUES (4)"))
                .thenRequest(10)
                .expectNext(2L, 3L)
                .verifyComplete();

        assertThat(database.integer(reader, "SELECT count(*) FROM t")).isEqualTo(4);
        reader.close().block(TestDatabase.LIMIT);
    }

    @Test
    void interleavesResultsOfOneSession() {
        Session session = database.reader();
        Flux<Long> rows = database.integers(session, "SELECT 1 UNION SELECT 2 UNION SELECT 3");

        StepVerifier.create(rows.concatMap(row -> rows.map(inner -> row * 10 + inner), 1))
                .expectNext(11L, 12L, 13L, 21L, 22L, 23L, 31L, 32L, 33L)
                .verifyComplete();
        session.close().block(TestDatabase.LIMIT);
    }

    /** The same prepared operation, whose statement is in use. */
    @Test
    void interleavesAnOperationWithItself() {
        Session session = database.reader();
        var prepared = database.prepareIntegers("SELECT 1 UNION SELECT 2 UNION SELECT 3");
        Flux<Long> rows = session.execute(prepared, dev.weir.core.value.Arguments.NONE, row -> row.int64(0));

        StepVerifier.create(rows.flatMap(row -> rows.map(inner -> row * 10 + inner)))
                .expectNext(11L, 12L, 13L, 21L, 22L, 23L, 31L, 32L, 33L)
                .verifyComplete();
        session.close().block(TestDatabase.LIMIT);
    }

    /** Waits, in bounded time, for a thread that has just emitted to come to rest. */
    private static boolean idle(Thread thread) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            if (thread.getState() == Thread.State.WAITING) {
                return true;
            }
            LockSupport.parkNanos(100_000);
        }
        return false;
    }
}
