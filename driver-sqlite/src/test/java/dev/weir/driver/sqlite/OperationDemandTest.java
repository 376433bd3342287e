package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@Timeout(60)
class OperationDemandTest {
    private static final String HUGE =
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000000) SELECT x FROM n";

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger pulled = new AtomicInteger();
    private TestDatabase database;
    private Session session;

    @BeforeEach
    void open() {
        ProbedDataSource probed = new ProbedDataSource(TestDatabase.newFile());
        database = new TestDatabase(SqliteDriver.builder(probed.dataSource()).readers(1));
        session = database.reader();
        probed.probe(call -> {
            switch (call) {
                case "PreparedStatement.executeQuery" -> opened.incrementAndGet();
                case "ResultSet.next" -> pulled.incrementAndGet();
                default -> {}
            }
        });
    }

    @AfterEach
    void close() {
        session.close().block(TestDatabase.LIMIT);
        database.close();
    }

    @Test
    void runsNothingWithoutARequest() {
        StepVerifier.create(database.integers(session, HUGE), 0)
                .expectSubscription()
                .thenCancel()
                .verify(TestDatabase.LIMIT);

        assertThat(opened).hasValue(0);
    }

    @Test
    void pullsExactlyWhatIsRequested() {
        StepVerifier.create(database.integers(session, HUGE), 10)
                .expectNextCount(10)
                .then(() -> assertThat(pulled).as("after request(10)").hasValue(10))
                .thenRequest(1)
                .expectNext(11L)
                .then(() -> assertThat(pulled).as("after request(1)").hasValue(11))
                .thenCancel()
                .verify(TestDatabase.LIMIT);
    }

    @Test
    void tellsTheEndWithTheStepBehindTheLastRow() {
        StepVerifier.create(database.integers(session, "SELECT 1 UNION ALL SELECT 2"), 2)
                .expectNext(1L, 2L)
                .then(() -> assertThat(pulled).hasValue(2))
                .thenRequest(1)
                .verifyComplete();
    }

    @Test
    void completesAnEmptyResultOnTheFirstRequest() {
        StepVerifier.create(database.integers(session, "SELECT 1 WHERE 0"), 1).verifyComplete();
    }

    @Test
    void servesRequestsMadeFromWithinOnNextWithoutRecursion() throws InterruptedException {
        List<Integer> depths = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Flux<Long> rows = database.integers(session, HUGE);
        rows.subscribe(new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(1);
            }

            @Override
            protected void hookOnNext(Long row) {
                if (row == 10 || row == 100_000) {
                    depths.add(Thread.currentThread().getStackTrace().length);
                }
                if (row == 100_000) {
                    cancel();
                    done.countDown();
                } else {
                    request(1);
                }
            }
        });

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(depths).hasSize(2);
        assertThat(depths.get(0)).isEqualTo(depths.get(1));
    }

    @Test
    void addsUpRequestsWithoutOverflow() {
        CountDownLatch held = new CountDownLatch(1);
        TestDatabase.connection(session).thread().run(() -> await(held));

        StepVerifier.create(database.integers(session, HUGE).take(1_000), 0)
                .thenRequest(Long.MAX_VALUE)
                .thenRequest(Long.MAX_VALUE)
                .thenRequest(12)
                .then(held::countDown)
                .expectNextCount(1_000)
                .verifyComplete();
    }

    @Test
    void refusesARequestForNothing() {
        BaseSubscriber<Long> subscriber = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(-1);
            }

            @Override
            protected void hookOnError(Throwable failure) {
                errors.add(failure);
                refused.countDown();
            }
        };
        database.integers(session, HUGE).subscribe(subscriber);

        assertThat(await(refused)).isTrue();
        assertThat(errors).singleElement().isInstanceOf(IllegalArgumentException.class);
        assertThat(opened).hasValue(0);
    }

    private final List<Throwable> errors = new ArrayList<>();
    private final CountDownLatch refused = new CountDownLatch(1);

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void runsAgainForEachSubscription() {
        Flux<Long> rows = database.integers(session, "SELECT 7");

        StepVerifier.create(rows.concatWith(rows)).expectNext(7L, 7L).verifyComplete();
        assertThat(opened).hasValue(2);
    }

    @Test
    void runsAWriteToItsEndOnTheFirstRequestAndCompletesWithItsLastAnswer() {
        Session writer = database.writer();
        database.write(writer, "CREATE TABLE t (id INTEGER PRIMARY KEY, x INTEGER) STRICT");
        StepVerifier.create(
                        writer.execute(
                                database.insert(
                                        "t",
                                        "INSERT INTO t (x) VALUES (1), (2), (3) RETURNING id",
                                        List.of(RawSql.INT64)),
                                dev.weir.core.value.Arguments.NONE,
                                row -> row.int64(0)),
                        1)
                .expectNext(1L)
                .then(() -> assertThat(database.integer(session, "SELECT count(*) FROM t"))
                        .as("rows that another connection sees")
                        .isEqualTo(3))
                .thenRequest(2)
                .expectNext(2L, 3L)
                .verifyComplete();
        writer.close().block(TestDatabase.LIMIT);
    }

    @Test
    void failsWithWhatTheReaderThrows() {
        IllegalStateException thrown = new IllegalStateException("the reader's own");
        StepVerifier.create(session.execute(database.prepareIntegers(HUGE), dev.weir.core.value.Arguments.NONE, row -> {
                    if (row.int64(0) == 3) {
                        throw thrown;
                    }
                    return row.int64(0);
                }))
                .expectNext(1L, 2L)
                .verifyErrorSatisfies(e -> assertThat(e).isSameAs(thrown));
        assertThat(database.integer(session, "SELECT 5")).isEqualTo(5);
    }
}
