package dev.weir.it.tx;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.core.scheduler.Schedulers;

/**
 * Thousands of runs, many at a time, cancelled at random moments: while they wait for a connection, between rows, while
 * relations are loaded, in transactions and nested ones, in a commit. Nothing may be lost, left open or done by halves.
 *
 * <p>The seed is printed; run one again with {@code -Dweir.seed}.
 */
final class RandomCancelConformance {
    private static final int RUNS = 2_000;
    private static final int AT_A_TIME = 16;
    private static final int LATEST_NANOS = 4_000_000;

    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicInteger completed = new AtomicInteger();
    private final List<Throwable> errors = new CopyOnWriteArrayList<>();

    @Conformance(requires = {Feature.SAVEPOINTS, Feature.READ_ONLY_TRANSACTIONS})
    void survivesTwoThousandCancels(TestDb test) {
        Bank bank = Bank.open(test);
        long seed = Long.getLong("weir.seed", System.nanoTime());
        System.out.println("random cancels on " + test.capability().driver() + ", -Dweir.seed=" + seed);

        all(Flux.range(0, RUNS).flatMap(i -> run(bank, i, new Random(seed + i)), AT_A_TIME));
        test.awaitRest();

        assertThat(errors).as("seed %d", seed).isEmpty();
        assertThat(cancelled).as("cancelled, seed %d", seed).hasValueGreaterThan(RUNS / 10);
        assertThat(completed).as("completed, seed %d", seed).hasValueGreaterThan(RUNS / 100);
        assertThat(test.ops()).contains("COMMIT", "ROLLBACK", "ROLLBACK TO", "RELEASE");
        assertThat(only(bank.total())).as("seed %d", seed).isEqualTo(Bank.expectedTotal());
        bank.assertBalanced();
    }

    private Mono<Void> run(Bank bank, int i, Random random) {
        Flux<?> work = work(bank, i, random).doFinally(this::count);
        return random.nextInt(4) == 0
                ? work.take(random.nextInt(6), true)
                        .doOnError(errors::add)
                        .onErrorComplete()
                        .then()
                : cancelledAfter(work, random.nextInt(LATEST_NANOS));
    }

    /**
     * Completes when the work has ended or has been cancelled. {@code takeUntilOther} would do, but completes before it
     * has handed on a subscription if its other publisher is quick, and what follows then waits for good.
     */
    private Mono<Void> cancelledAfter(Flux<?> work, long nanos) {
        return Mono.create(sink -> {
            Disposable running = work.subscribe(
                    row -> {},
                    error -> {
                        errors.add(error);
                        sink.success();
                    },
                    sink::success);
            Schedulers.parallel()
                    .schedule(
                            () -> {
                                running.dispose();
                                sink.success();
                            },
                            nanos,
                            TimeUnit.NANOSECONDS);
        });
    }

    private Flux<?> work(Bank bank, int i, Random random) {
        long from = random.nextInt(Bank.ACCOUNTS);
        long to = (from + 1 + random.nextInt(Bank.ACCOUNTS - 1)) % Bank.ACCOUNTS;
        long amount = 1 + random.nextInt(20);
        return switch (random.nextInt(7)) {
            case 0 -> bank.transfer(bank.db(), from, to, amount).flux();
            case 1 -> bank.nested(from, to, amount).flux();
            case 2 -> bank.book(from, to, amount);
            case 3 -> bank.found(1_000 + i, amount).flux();
            case 4 -> bank.statement(from, to, amount);
            case 5 -> bank.books().limitRate(1 + random.nextInt(5));
            default ->
                bank.total()
                        .doOnNext(total -> assertThat(total).isEqualTo(Bank.expectedTotal()))
                        .flux();
        };
    }

    private void count(SignalType signal) {
        if (signal == SignalType.CANCEL) {
            cancelled.incrementAndGet();
        } else if (signal == SignalType.ON_COMPLETE) {
            completed.incrementAndGet();
        }
    }
}
