package dev.weir.driver.r2dbc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.PoolExhaustedException;
import dev.weir.driver.r2dbc.pool.testing.FakeConnection;
import dev.weir.driver.r2dbc.pool.testing.FakeConnections;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Borrowers that give up at any moment lose no connection and no place, and no connection is lent twice. */
@Timeout(240)
class PoolRaceTest {
    private static final int THREADS = 16;
    private static final int RUNS = 20_000;
    private static final int SIZE = 4;
    private static final int MAX_PENDING = 100;

    /** A failure to open may answer for some who come later, for a moment. */
    private static final Retry ONCE_MORE = Retry.fixedDelay(20, Duration.ofMillis(50));

    private final long seed = System.nanoTime();
    private final FakeConnections database = new FakeConnections();
    private final ExecutorService borrowers = Executors.newFixedThreadPool(THREADS);
    private final Scheduler others = Schedulers.newParallel("others", 4);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final LendingPool<FakeConnection> pool = new LendingPool<>(
            database,
            PoolOptions.builder().maxSize(SIZE).maxPending(MAX_PENDING).build());

    @AfterEach
    void stop() {
        borrowers.shutdownNow();
        others.dispose();
    }

    @Test
    void losesNothingToBorrowersThatGiveUp() throws InterruptedException {
        race(random -> {});
    }

    @Test
    void losesNothingWhereConnectionsBreakAndCannotBeOpened() throws InterruptedException {
        database.opening(open -> Mono.defer(() -> {
            int number = database.attempts();
            Mono<FakeConnection> attempt = number % 7 == 0 ? Mono.error(new IllegalStateException("refused")) : open;
            return number % 2 == 0 ? attempt.subscribeOn(others) : attempt;
        }));
        race(random -> {
            List<FakeConnection> opened = database.opened();
            if (!opened.isEmpty() && random.nextInt(10) == 0) {
                opened.get(opened.size() - 1).breakDown();
            }
        });
    }

    /** Reactor Pool forgets who joins its queue while it is disposed of: in one round of a hundred on two processors. */
    @Test
    void tellsWhoComesWhileThePoolCloses() {
        for (int round = 0; round < 3_000; round++) {
            LendingPool<FakeConnection> closing = new LendingPool<>(
                    database,
                    PoolOptions.builder().maxSize(1).closeTimeout(Duration.ZERO).build());
            closing.acquire().block();
            AtomicBoolean begun = new AtomicBoolean();
            CountDownLatch told = new CountDownLatch(1);
            borrowers.execute(() -> {
                begun.set(true);
                closing.acquire().subscribe(lease -> {}, error -> told.countDown());
            });
            while (!begun.get()) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < round % 150; i++) {
                Thread.onSpinWait();
            }
            closing.close().subscribe();
            await(told);
            assertThat(failure).hasValue(null);
        }
    }

    private interface Mischief {
        void happen(SplittableRandom random);
    }

    private void race(Mischief mischief) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(THREADS);
        for (int i = 0; i < THREADS; i++) {
            SplittableRandom random = new SplittableRandom(seed + i);
            borrowers.execute(() -> {
                for (int run = 0; run < RUNS / THREADS; run++) {
                    mischief.happen(random);
                    borrowAndGiveUp(random);
                }
                done.countDown();
            });
        }
        assertThat(done.await(200, TimeUnit.SECONDS)).as("seed %s", seed).isTrue();
        assertThat(failure).as("seed %s", seed).hasValue(null);
        database.opening(open -> open);
        lastOfAll();
    }

    /** Borrows, and cancels from here or from elsewhere, before, while or after the lease arrives. */
    private void borrowAndGiveUp(SplittableRandom random) {
        int kind = random.nextInt(8);
        boolean elsewhere = random.nextBoolean();
        boolean discards = random.nextInt(10) == 0;
        Mono<Void> work = Mono.usingWhen(
                pool.acquire(),
                lease -> work(lease, elsewhere),
                lease -> end(lease, discards),
                (lease, error) -> end(lease, discards),
                lease -> end(lease, discards));
        CountDownLatch ended = new CountDownLatch(1);
        Disposable running = work.doFinally(signal -> ended.countDown()).subscribe(nothing -> {}, this::note);
        switch (kind) {
            case 0, 1 -> running.dispose();
            case 2, 3 -> others.schedule(running::dispose);
            case 4 -> others.schedule(running::dispose, random.nextInt(200_000), TimeUnit.NANOSECONDS);
            default -> {
                // stays until the end
            }
        }
        await(ended);
    }

    private Mono<Void> work(Lease<FakeConnection> lease, boolean elsewhere) {
        lease.connection().take();
        Mono<Void> work = Mono.fromRunnable(Thread::onSpinWait);
        return elsewhere ? work.subscribeOn(others) : work;
    }

    private Mono<Void> end(Lease<FakeConnection> lease, boolean discards) {
        lease.connection().leave();
        return discards ? lease.discard() : lease.giveBack();
    }

    private void await(CountDownLatch ended) {
        try {
            if (!ended.await(20, TimeUnit.SECONDS)) {
                note(new AssertionError("a borrower was forgotten: " + pool.statistics()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(Throwable error) {
        if (error instanceof AssertionError || error instanceof PoolExhaustedException) {
            failure.compareAndSet(null, error);
        }
    }

    /** Every place is there, none is there twice, and as many may wait as before. */
    private void lastOfAll() {
        List<Lease<FakeConnection>> all = Stream.generate(
                        () -> pool.acquire().retryWhen(ONCE_MORE).block(Duration.ofSeconds(30)))
                .limit(SIZE)
                .toList();
        List<Customer> waiting =
                Stream.generate(() -> new Customer(pool)).limit(MAX_PENDING).toList();
        assertThat(waiting).as("seed %s", seed).allMatch(Customer::waits);
        assertThat(new Customer(pool).error()).isInstanceOf(PoolExhaustedException.class);
        waiting.forEach(Customer::leaves);
        all.forEach(lease -> lease.giveBack().block());

        PoolStatistics last = pool.statistics();
        assertThat(last.acquired()).as("seed %s", seed).isZero();
        assertThat(last.pending()).as("seed %s", seed).isZero();
        assertThat(last.idle()).as("seed %s", seed).isEqualTo(SIZE);
        assertThat(last.created() - last.discarded()).as("seed %s", seed).isEqualTo(SIZE);
        pool.close().block(Duration.ofSeconds(30));
        assertThat(database.closed()).as("seed %s", seed).hasSameSizeAs(database.opened());
    }
}
