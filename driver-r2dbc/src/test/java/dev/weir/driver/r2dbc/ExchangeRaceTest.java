package dev.weir.driver.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Windowing;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Requests, cancels, closing and the next statement, all at the same moment. The seed is printed. */
@Timeout(120)
class ExchangeRaceTest {
    private static final int ROUNDS = 5_000;
    private static final int ELEMENTS = 50;
    private static final Duration PATIENCE = LaneFixture.PATIENCE;
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(6);

    @AfterAll
    static void end() {
        THREADS.shutdownNow();
    }

    /** Notes what breaks the rules: two signals at a time, one after the end, more elements than asked for. */
    private static final class Watching implements CoreSubscriber<Object> {
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicReference<String> broken = new AtomicReference<>();
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final AtomicInteger next = new AtomicInteger();
        private volatile Subscription subscription;
        private volatile long requested;

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
        }

        synchronized void request(long n) {
            requested += n;
            subscription.request(n);
        }

        @Override
        public void onNext(Object element) {
            signal(() -> {
                if (next.getAndIncrement() != (Integer) element) {
                    broken.set("out of order: " + element);
                }
                if (next.get() > requested) {
                    broken.set("not asked for: " + element);
                }
            });
        }

        @Override
        public void onError(Throwable reason) {
            signal(() -> end.completeExceptionally(reason));
        }

        @Override
        public void onComplete() {
            signal(() -> {
                if (next.get() != ELEMENTS) {
                    broken.set("complete after " + next);
                }
                end.complete(null);
            });
        }

        private void signal(Runnable signal) {
            if (inside.getAndIncrement() != 0) {
                broken.set("two signals at a time");
            }
            if (end.isDone()) {
                broken.set("a signal after the end");
            }
            signal.run();
            inside.decrementAndGet();
        }
    }

    @ParameterizedTest
    @EnumSource(Abandoning.class)
    void requestsAndOthersWhoWait(Abandoning abandoning) throws Exception {
        Random random = seeded("requests");
        for (int round = 0; round < ROUNDS; round++) {
            LaneFixture fixture = LaneFixture.of(abandoning, Windowing.CURSOR);
            Watching first = new Watching();
            Watching second = new Watching();
            fixture.exchange(elements(random)).subscribe(first);
            fixture.exchange(elements(random)).subscribe(second);

            atOnce(() -> requestAll(first), () -> requestAll(first), () -> requestAll(second));

            first.end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            second.end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(first.broken.get()).as("round %d", round).isNull();
            assertThat(second.broken.get()).as("round %d", round).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Abandoning.class)
    void cancelsAndWhoComesNext(Abandoning abandoning) throws Exception {
        Random random = seeded("cancels");
        for (int round = 0; round < ROUNDS; round++) {
            LaneFixture fixture = LaneFixture.of(abandoning, Windowing.CURSOR);
            Watching first = new Watching();
            Watching second = new Watching();
            fixture.exchange(elements(random)).subscribe(first);
            fixture.exchange(elements(random)).subscribe(second);

            atOnce(() -> first.request(10), () -> first.subscription.cancel(), () -> second.request(ELEMENTS));

            second.end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(first.broken.get()).as("round %d", round).isNull();
            assertThat(second.broken.get()).as("round %d", round).isNull();
            assertAtRest(fixture);
        }
    }

    @ParameterizedTest
    @EnumSource(Abandoning.class)
    void closingMeanwhile(Abandoning abandoning) throws Exception {
        Random random = seeded("closing");
        for (int round = 0; round < ROUNDS; round++) {
            LaneFixture fixture = LaneFixture.of(abandoning, Windowing.CURSOR);
            Watching first = new Watching();
            fixture.exchange(elements(random)).subscribe(first);

            atOnce(() -> first.request(10), () -> first.request(ELEMENTS), () -> fixture.lane()
                    .shut());

            assertAtRest(fixture);
            first.end.handle((nothing, error) -> nothing).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(first.broken.get()).as("round %d", round).isNull();
        }
    }

    private static void assertAtRest(LaneFixture fixture) {
        fixture.lane().shut();
        fixture.lane().rest().block(PATIENCE);
        assertThat(fixture.lane().isCertain()).isTrue();
    }

    private static void requestAll(Watching watching) {
        for (int i = 0; i < ELEMENTS / 5; i++) {
            watching.request(5);
        }
    }

    /** Comes on the thread that asks, or on one of its own. */
    private static Flux<Integer> elements(Random random) {
        Flux<Integer> elements = Flux.range(0, ELEMENTS);
        return random.nextBoolean() ? elements : elements.publishOn(Schedulers.fromExecutorService(THREADS));
    }

    private static void atOnce(Runnable... actions) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(actions.length);
        List<CompletableFuture<Void>> running = List.of(actions).stream()
                .map(action -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                barrier.await();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                            action.run();
                        },
                        THREADS))
                .toList();
        for (CompletableFuture<Void> each : running) {
            each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static Random seeded(String what) {
        long seed = Long.getLong("weir.seed", System.nanoTime());
        System.out.println("races of " + what + ", -Dweir.seed=" + seed);
        return new Random(seed);
    }
}
