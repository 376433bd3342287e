package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.value.Arguments;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.test.StepVerifier;

@Timeout(120)
class CancelTest {
    /** One step that takes many minutes. */
    private static final String ENDLESS =
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000000000)"
                    + " SELECT count(*) FROM n";

    private static final String MANY =
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000) SELECT x FROM n";

    private final ProbedDataSource probed = new ProbedDataSource(TestDatabase.newFile());
    private final TestDatabase database = new TestDatabase(
            SqliteDriver.builder(probed.dataSource()).readers(1).closeTimeout(java.time.Duration.ZERO));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void stopsALongStep() {
        Session session = database.reader();
        CountDownLatch running = awaitCall("PreparedStatement.executeQuery");
        Disposable subscribed = database.integers(session, ENDLESS).subscribe();
        TestDatabase.await(running);
        subscribed.dispose();

        assertThat(database.integer(session, "SELECT 1")).isEqualTo(1);
        session.close().block(TestDatabase.LIMIT);
    }

    /** The first interrupt comes before SQLite has begun the step, where SQLite forgets it. */
    @Test
    void stopsALongStepWhoseFirstInterruptWasLost() {
        Session session = database.reader();
        AtomicInteger interrupts = new AtomicInteger();
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        probed.probe(call -> {
            if (call.equals("PreparedStatement.executeQuery") && entered.getCount() > 0) {
                entered.countDown();
                TestDatabase.await(cancelled);
            }
            if (call.equals("Statement.cancel")) {
                interrupts.incrementAndGet();
            }
        });
        Disposable subscribed = database.integers(session, ENDLESS).subscribe();
        TestDatabase.await(entered);
        subscribed.dispose();
        cancelled.countDown();

        assertThat(database.integer(session, "SELECT 1")).isEqualTo(1);
        assertThat(interrupts).as("sent again").hasValueGreaterThan(1);
        session.close().block(TestDatabase.LIMIT);
    }

    @Test
    void forgetsAnOperationThatWaitsForTheThread() {
        Session session = database.reader();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        TestDatabase.connection(session).thread().run(() -> {
            busy.countDown();
            TestDatabase.await(free);
        });
        TestDatabase.await(busy);
        AtomicInteger opened = new AtomicInteger();
        probed.probe(call -> {
            if (call.equals("PreparedStatement.executeQuery")) {
                opened.incrementAndGet();
            }
        });
        database.integers(session, ENDLESS).subscribe().dispose();
        free.countDown();

        assertThat(database.integer(session, "SELECT 1")).isEqualTo(1);
        assertThat(opened).as("only the second one").hasValue(1);
        session.close().block(TestDatabase.LIMIT);
    }

    @Test
    void closesTheCursorBetweenRowsOnTheConnectionsOwnThread() {
        Session session = database.reader();
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<Thread> closer = new AtomicReference<>();
        probed.probe(call -> {
            if (call.equals("ResultSet.close")) {
                closer.set(Thread.currentThread());
                closed.countDown();
            }
        });
        StepVerifier.create(database.integers(session, MANY), 5)
                .expectNextCount(5)
                .thenCancel()
                .verify(TestDatabase.LIMIT);
        TestDatabase.await(closed);

        assertThat(closer.get().getName())
                .isEqualTo(TestDatabase.connection(session).thread().name());
        session.close().block(TestDatabase.LIMIT);
    }

    @Test
    void undoesACancelledWriteOutsideOfATransaction() {
        database.execute("CREATE TABLE t (x INTEGER) STRICT");
        Session session = database.writer();
        CountDownLatch running = awaitCall("PreparedStatement.executeLargeUpdate");
        Disposable subscribed = session.execute(
                        database.prepare(database.sql.write("t", "INSERT INTO t " + endlessRows())),
                        Arguments.NONE,
                        row -> row.int64(0))
                .subscribe();
        TestDatabase.await(running);
        subscribed.dispose();

        assertThat(database.integer(session, "SELECT count(*) FROM t")).isZero();
        session.close().block(TestDatabase.LIMIT);
    }

    @Test
    void letsAWriteInsideATransactionFinish() {
        database.execute("CREATE TABLE t (x INTEGER) STRICT");
        Session session = database.writer();
        session.begin(TransactionSettings.DEFAULT).block(TestDatabase.LIMIT);
        database.write(session, "INSERT INTO t VALUES (0)");
        AtomicInteger interrupts = countCalls("Statement.cancel");
        CountDownLatch running = awaitCall("PreparedStatement.executeLargeUpdate");
        Disposable subscribed = session.execute(
                        database.prepare(database.sql.write("t", "INSERT INTO t " + rows(3_000_000))),
                        Arguments.NONE,
                        row -> row.int64(0))
                .subscribe();
        TestDatabase.await(running);
        subscribed.dispose();
        session.commit().block(TestDatabase.LIMIT);

        assertThat(interrupts).hasValue(0);
        assertThat(database.integer(session, "SELECT count(*) FROM t")).isEqualTo(3_000_001);
        session.close().block(TestDatabase.LIMIT);
    }

    @Test
    void interruptsAReadInsideATransactionAndKeepsTheTransaction() {
        database.execute("CREATE TABLE t (x INTEGER) STRICT");
        Session session = database.writer();
        session.begin(TransactionSettings.DEFAULT).block(TestDatabase.LIMIT);
        database.write(session, "INSERT INTO t VALUES (7)");
        CountDownLatch running = awaitCall("PreparedStatement.executeQuery");
        Disposable subscribed = database.integers(session, ENDLESS).subscribe();
        TestDatabase.await(running);
        subscribed.dispose();
        session.commit().block(TestDatabase.LIMIT);

        assertThat(database.integer("SELECT x FROM t")).isEqualTo(7);
        session.close().block(TestDatabase.LIMIT);
    }

    @Test
    void doesNotInterruptWhileAnotherResultOfTheSessionIsOpen() {
        Session session = database.reader();
        AtomicInteger interrupts = countCalls("Statement.cancel");
        StepVerifier.create(database.integers(session, MANY), 1)
                .expectNext(1L)
                .then(() -> {
                    CountDownLatch running = awaitCall("PreparedStatement.executeQuery");
                    Disposable second = database.integers(
                                    session,
                                    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3000000)"
                                            + " SELECT count(*) FROM n")
                            .subscribe();
                    TestDatabase.await(running);
                    second.dispose();
                })
                .thenRequest(10)
                .expectNextSequence(LongStream.rangeClosed(2, 11).boxed().toList())
                .thenCancel()
                .verify(TestDatabase.LIMIT);

        assertThat(interrupts).hasValue(0);
        session.close().block(TestDatabase.LIMIT);
    }

    @Test
    void undoesACancelledInsertOfManyRows() {
        database.execute("CREATE TABLE t (x INTEGER) STRICT");
        Session session = database.writer();
        AtomicInteger batches = countCalls("PreparedStatement.executeLargeBatch");
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        probed.probe(call -> {
            if (call.equals("PreparedStatement.executeLargeBatch") && batches.incrementAndGet() == 3) {
                running.countDown();
                TestDatabase.await(cancelled);
            }
        });
        List<Arguments> rows = LongStream.range(0, 100_000)
                .mapToObj(x -> new Arguments.Builder(1).integer(x).build())
                .toList();
        Disposable subscribed = session.executeAll(
                        database.insert("t", "INSERT INTO t VALUES (?)", List.of(), RawSql.INT64),
                        rows,
                        row -> row.int64(0))
                .subscribe();
        TestDatabase.await(running);
        subscribed.dispose();
        cancelled.countDown();

        assertThat(database.integer(session, "SELECT count(*) FROM t")).isZero();
        assertThat(batches).as("stopped between two batches").hasValueLessThan(10);
        session.close().block(TestDatabase.LIMIT);
    }

    @Test
    void cancelsFromWithinOnNext() {
        Session session = database.reader();
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger received = new AtomicInteger();
        database.integers(session, MANY).subscribe(new BaseSubscriber<>() {
            @Override
            protected void hookOnNext(Long row) {
                received.incrementAndGet();
                cancel();
                // an operation that follows on the same thread finds the connection free
                session.close().subscribe(null, null, done::countDown);
            }
        });
        TestDatabase.await(done);

        assertThat(received).hasValue(1);
        assertThat(database.integer("SELECT 1")).isEqualTo(1);
    }

    private static String endlessRows() {
        return rows(1_000_000_000_000L);
    }

    private static String rows(long count) {
        return "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < " + count
                + ") SELECT x FROM n";
    }

    private CountDownLatch awaitCall(String awaited) {
        CountDownLatch reached = new CountDownLatch(1);
        ProbedDataSource.Probe before = current;
        watch(call -> {
            before.before(call);
            if (call.equals(awaited)) {
                reached.countDown();
            }
        });
        return reached;
    }

    private AtomicInteger countCalls(String counted) {
        AtomicInteger count = new AtomicInteger();
        ProbedDataSource.Probe before = current;
        watch(call -> {
            before.before(call);
            if (call.equals(counted)) {
                count.incrementAndGet();
            }
        });
        return count;
    }

    private ProbedDataSource.Probe current = call -> {};

    private void watch(ProbedDataSource.Probe probe) {
        current = probe;
        probed.probe(probe);
    }
}
