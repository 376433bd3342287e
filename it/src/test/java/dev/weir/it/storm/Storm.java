package dev.weir.it.storm;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.DeadlockException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.it.shapes.tx.bank.Accounts;
import dev.weir.it.shapes.tx.bank.Entries;
import dev.weir.it.tx.Bank;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Work of a bank that is cancelled at random moments, many at a time: while it waits for a connection, before its first row
 * and between rows, while relations are loaded, in transactions and nested ones, in a commit, while many rows are inserted, and
 * while the server is busy with it.
 */
final class Storm {
    static final int RUNS = Integer.getInteger("weir.storm.runs", 5_000);

    /** Runs of one round at the most: who reads all books reads more with each run. */
    static final int ROUND = 5_000;

    private static final int AT_A_TIME = 16;
    private static final int LATEST_NANOS = 4_000_000;
    /** For one round. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** An account that another transaction has locked for as long as the storm lasts. */
    private static final long LOCKED = 500;

    private final Bank bank;
    private final boolean locksRows;
    private final boolean readsOnly;
    private final long seed;

    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger collided = new AtomicInteger();
    private final List<Throwable> errors = new CopyOnWriteArrayList<>();

    /**
     * Creates a storm.
     *
     * @param locksRows whether who changes a row waits for another transaction that has changed it
     * @param readsOnly whether there are transactions that only read
     */
    Storm(Bank bank, boolean locksRows, boolean readsOnly, long seed) {
        this.bank = bank;
        this.locksRows = locksRows;
        this.readsOnly = readsOnly;
        this.seed = seed;
    }

    /**
     * Lets it rage for so many runs, and checks that only what may go wrong did and that money is where it was.
     *
     * @param first how many runs there were before
     * @param runs no more than a round
     */
    void rage(int first, int runs) {
        Disposable lock = locksRows ? locked() : () -> {};
        Flux.range(first, runs)
                .flatMap(i -> run(i, new Random(seed + i)), AT_A_TIME)
                .blockLast(PATIENCE);
        lock.dispose();

        assertThat(errors).as("seed %d", seed).isEmpty();
        assertThat(cancelled).as("cancelled, seed %d", seed).hasValueGreaterThan((first + runs) / 10);
        assertThat(completed).as("completed, seed %d", seed).hasValueGreaterThan((first + runs) / 100);
        assertThat(only(total())).as("seed %d", seed).isEqualTo(Bank.expectedTotal());
        bank.assertBalanced();
    }

    /** Takes away what a round has left, all but the money. When nothing is open any more. */
    void clear() {
        only(Entries.all().delete().exec(bank.db()));
        only(Accounts.where(account -> account.id().ge((long) Bank.ACCOUNTS))
                .delete()
                .exec(bank.db()));
    }

    @Override
    public String toString() {
        return "%d cancelled, %d completed, %d deadlocks or conflicts"
                .formatted(cancelled.get(), completed.get(), collided.get());
    }

    /** Changes a row in a transaction that stays open. */
    private Disposable locked() {
        all(Accounts.create().id(LOCKED).balance(0).exec(bank.db()).flux());
        Sinks.Empty<Void> changed = Sinks.empty();
        Disposable lock = bank.db()
                .transaction(tx -> Accounts.byId(LOCKED)
                        .update()
                        .balance(0)
                        .exec(tx)
                        .doOnSuccess(done -> changed.tryEmitEmpty())
                        .then(Mono.never()))
                .subscribe();
        changed.asMono().block(PATIENCE);
        return lock;
    }

    // ---- one run

    private Mono<Void> run(int i, Random random) {
        if (locksRows && random.nextInt(40) == 0) {
            return cancelledAfter(counted(waiting()), random.nextInt(10 * LATEST_NANOS));
        }
        Flux<?> work = counted(work(i, random));
        return random.nextInt(4) == 0
                ? work.take(random.nextInt(6), true)
                        .doOnError(this::failed)
                        .onErrorComplete()
                        .then()
                : cancelledAfter(work, random.nextInt(LATEST_NANOS << random.nextInt(4)));
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
                        failed(error);
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

    /** Locks are taken in no order, so transactions meet. */
    private void failed(Throwable error) {
        if (isCollision(error)) {
            collided.incrementAndGet();
        } else {
            errors.add(error);
        }
    }

    /** Returns whether an error is one of transactions that have met. */
    static boolean isCollision(Throwable error) {
        return error instanceof DeadlockException || error instanceof SerializationFailureException;
    }

    private Flux<?> work(int i, Random random) {
        long from = random.nextInt(Bank.ACCOUNTS);
        long to = (from + 1 + random.nextInt(Bank.ACCOUNTS - 1)) % Bank.ACCOUNTS;
        long amount = 1 + random.nextInt(20);
        return switch (random.nextInt(8)) {
            case 0 -> bank.transfer(bank.db(), from, to, amount).flux();
            case 1 -> bank.nested(from, to, amount).flux();
            case 2 -> bank.book(from, to, amount);
            case 3 -> bank.found(1_000 + i, amount).flux();
            case 4 -> bank.statement(from, to, amount);
            case 5 -> bank.books().concatMap(Mono::just, 1 + random.nextInt(5));
            case 6 -> many(from, to, amount);
            default ->
                total().doOnNext(total -> assertThat(total).isEqualTo(Bank.expectedTotal()))
                        .flux();
        };
    }

    private Mono<Long> total() {
        return readsOnly ? bank.total() : bank.sum(bank.db());
    }

    /** Inserts many rows, of which all are kept or none. */
    private Flux<?> many(long from, long to, long amount) {
        return Entries.createMany(LongStream.range(0, 100)
                        .mapToObj(n -> Entries.create()
                                .amount(n % 2 == 0 ? amount : -amount)
                                .accountId(n % 2 == 0 ? to : from))
                        .toList())
                .exec(bank.db());
    }

    /** Never ends by itself: the server waits for the lock. */
    private Flux<?> waiting() {
        return Accounts.byId(LOCKED).update().balance(0).exec(bank.db()).flux();
    }

    private Flux<?> counted(Flux<?> work) {
        return work.doFinally(signal -> {
            if (signal == SignalType.CANCEL) {
                cancelled.incrementAndGet();
            } else if (signal == SignalType.ON_COMPLETE) {
                completed.incrementAndGet();
            }
        });
    }
}
