package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Session;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;

/** Requests and cancels from several threads at once; the repetition is the seed. */
@Timeout(60)
class OperationRaceTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 60;

    private final TestDatabase database = TestDatabase.inFile(builder -> builder.readers(2));
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        database.close();
    }

    @RepeatedTest(10)
    void emitsInOrderOneAtATimeAndNoMoreThanRequested(RepetitionInfo seed) throws InterruptedException {
        Random random = new Random(seed.getCurrentRepetition());
        for (int round = 0; round < ROUNDS; round++) {
            boolean cancels = random.nextBoolean();
            int rows = random.nextInt(2_000);
            Session session = database.reader();
            Recorder recorder = new Recorder();
            database.integers(
                            session,
                            "WITH RECURSIVE n(x) AS (SELECT 1 WHERE " + rows
                                    + " > 0 UNION ALL SELECT x + 1 FROM n WHERE x < " + rows + ") SELECT x FROM n")
                    .subscribe(recorder);
            CountDownLatch done = new CountDownLatch(THREADS);
            long base = random.nextLong();
            for (int i = 0; i < THREADS; i++) {
                Random own = new Random(base + i);
                boolean canceller = cancels && i == 0;
                threads.execute(() -> {
                    for (int n = 0; n < 50; n++) {
                        recorder.request(1 + own.nextInt(40));
                    }
                    if (canceller) {
                        recorder.cancel();
                    }
                    done.countDown();
                });
            }
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            if (!cancels) {
                recorder.request(Long.MAX_VALUE);
                assertThat(recorder.ended.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(recorder.received).hasValue(rows);
            }
            session.close().block(TestDatabase.LIMIT);

            assertThat(recorder.fault)
                    .as("seed %s round %s", seed.getCurrentRepetition(), round)
                    .isFalse();
            assertThat(recorder.failure).isNull();
        }
        assertThat(database.integer("SELECT 1")).isEqualTo(1);
    }

    /** Notes every breach of the protocol. */
    private static final class Recorder implements CoreSubscriber<Long> {
        private final AtomicLong requested = new AtomicLong();
        private final AtomicLong received = new AtomicLong();
        private final AtomicBoolean busy = new AtomicBoolean();
        private final AtomicBoolean fault = new AtomicBoolean();
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile Throwable failure;
        private volatile Subscription subscription;

        void request(long n) {
            requested.addAndGet(n == Long.MAX_VALUE ? Integer.MAX_VALUE : n);
            subscription.request(n);
        }

        void cancel() {
            subscription.cancel();
        }

        @Override
        public void onSubscribe(Subscription s) {
            subscription = s;
        }

        @Override
        public void onNext(Long row) {
            boolean alone = busy.compareAndSet(false, true);
            long count = received.incrementAndGet();
            if (!alone || row != count || count > requested.get() || ended.getCount() == 0) {
                fault.set(true);
            }
            if (count % 100 == 0) {
                request(1);
            }
            busy.set(false);
        }

        @Override
        public void onError(Throwable e) {
            failure = e;
            end();
        }

        @Override
        public void onComplete() {
            end();
        }

        private void end() {
            if (busy.get() || ended.getCount() == 0) {
                fault.set(true);
            }
            ended.countDown();
        }
    }
}
