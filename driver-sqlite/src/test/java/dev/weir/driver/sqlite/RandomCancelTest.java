package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Session;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Schedulers;

@Timeout(240)
class RandomCancelTest {
    private static final int RUNS = 2_000;
    private static final int ROWS = 1_000;

    private final TestDatabase database = TestDatabase.inFile(builder -> builder.readers(3));
    private final AtomicInteger failed = new AtomicInteger();

    /** Each run is cancelled at some moment, with others right behind it: nothing may be lost, stuck or hit. */
    @Test
    void survivesTwoThousandCancels() {
        database.execute(
                "CREATE TABLE t (x INTEGER PRIMARY KEY) STRICT",
                "INSERT INTO t WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < " + ROWS
                        + ") SELECT x FROM n");

        Long answered = Flux.range(0, RUNS)
                .flatMap(i -> cancelled(i).thenMany(counted()), 16)
                .filter(count -> count == ROWS)
                .count()
                .block(Duration.ofSeconds(200));

        assertThat(answered).isEqualTo(RUNS);
        assertThat(failed).hasValue(0);
        database.close();
    }

    /** A long step, or a result that is read in small portions, on a reader or on the writer. */
    private Flux<Long> cancelled(int i) {
        Flux<Long> run = Flux.usingWhen(
                database.driver.open(i % 5 == 0 ? AccessMode.WRITE : AccessMode.READ),
                session -> i % 3 == 0
                        ? database.integers(session, "SELECT count(*) FROM t a, t b WHERE a.x <> b.x")
                        : database.integers(session, "SELECT x FROM t ORDER BY x")
                                .limitRate(1 + i % 50),
                Session::close);
        return cancelledAfter(run, (i * 7_919L) % 3_000_000);
    }

    /**
     * Completes when the run has ended or has been cancelled. {@code takeUntilOther} would do, but completes before it has
     * handed on a subscription if its other publisher is quick, and what follows then waits for good.
     */
    private <T> Flux<T> cancelledAfter(Flux<Long> run, long nanos) {
        return Flux.create(sink -> {
            Disposable running = run.subscribe(row -> {}, error -> failed(sink), sink::complete);
            Schedulers.parallel()
                    .schedule(
                            () -> {
                                running.dispose();
                                sink.complete();
                            },
                            nanos,
                            TimeUnit.NANOSECONDS);
        });
    }

    private void failed(FluxSink<?> sink) {
        failed.incrementAndGet();
        sink.complete();
    }

    private Flux<Long> counted() {
        return Flux.usingWhen(
                database.driver.open(AccessMode.READ),
                session -> database.integers(session, "SELECT count(*) FROM t"),
                Session::close);
    }
}
