package dev.weir.it.storm;

import static dev.weir.it.harness.Results.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.TransactionEndedException;
import dev.weir.driver.r2dbc.pool.PoolStatistics;
import dev.weir.it.harness.Awaiting;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.bank.Accounts;
import dev.weir.it.tx.Bank;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Isolated;
import reactor.core.publisher.Hooks;

/**
 * Thousands of runs, many at a time, cancelled at random moments, on fewer connections than are wanted. Nothing may be lost,
 * left open or done by halves, and no connection may be worse for it afterwards.
 *
 * <p>The seed is printed; run one again with {@code -Dweir.seed}. More runs: {@code -Dweir.storm.runs=100000}, or
 * the profile {@code long}.
 */
@Isolated("errors that are dropped anywhere are its own")
final class CancelStormConformance {
    private static final int CONNECTIONS = 4;
    private static final int QUERIES = 100;

    private final List<Throwable> dropped = new CopyOnWriteArrayList<>();

    @BeforeEach
    void watchDroppedErrors() {
        Hooks.onErrorDropped(dropped::add);
    }

    @AfterEach
    void leaveDroppedErrors() {
        Hooks.resetOnErrorDropped();
    }

    @Conformance(requires = {Feature.SAVEPOINTS, Feature.INTERACTIVE_TRANSACTIONS})
    void survivesThousandsOfCancels(TestDb test) {
        Bank bank = Bank.open(test.connections(CONNECTIONS + 1));
        long seed = Long.getLong("weir.seed", System.nanoTime());
        Storm storm = new Storm(bank, test.locksRows(), test.has(Feature.READ_ONLY_TRANSACTIONS), seed);
        long usual = latency(bank.db());
        String name = test.capability().driver();
        System.out.printf("storm on %s, -Dweir.seed=%d%n", name, seed);

        long begin = System.nanoTime();
        for (int first = 0; first < Storm.RUNS; first += Storm.ROUND) {
            storm.clear();
            storm.rage(first, Math.min(Storm.RUNS - first, Storm.ROUND));
            test.awaitRest();
        }
        System.out.printf("storm on %s: %s in %d ms%n", name, storm, millisSince(begin));

        test.pool().ifPresent(CancelStormConformance::assertIdle);
        test.server()
                .ifPresent(server -> Awaiting.untilAsserted(
                        TestDb.PATIENCE,
                        () -> assertThat(server.busy()).as("sessions").isEmpty()));
        long after = latency(bank.db());
        System.out.printf("storm on %s: a query takes %d us, and took %d us before%n", name, after, usual);
        assertThat(after)
                .as("microseconds")
                .isLessThan(10 * usual + Duration.ofMillis(20).toNanos() / 1_000);
        test.pool().ifPresent(pool -> assertThat(dropped)
                .as("errors dropped, seed %d", seed)
                .allMatch(CancelStormConformance::isForWhoHasLeft));
        assertThat(test.ops()).contains("COMMIT", "ROLLBACK", "ROLLBACK TO", "RELEASE");
    }

    /**
     * What goes on after its cancel is told that its transaction is over. An error that meets a cancel on its way, where it may
     * be one at all, has nobody to be told to.
     */
    private static boolean isForWhoHasLeft(Throwable dropped) {
        return dropped instanceof TransactionEndedException || Storm.isCollision(dropped);
    }

    private static void assertIdle(PoolStatistics pool) {
        System.out.println("storm: " + pool);
        assertThat(pool.acquired()).as("on loan").isZero();
        assertThat(pool.pending()).as("waiting").isZero();
        assertThat(pool.discarded()).as("given up").isZero();
    }

    /** Returns the median of some queries, in microseconds. */
    private static long latency(Database db) {
        return IntStream.range(0, QUERIES)
                .mapToLong(i -> {
                    long begin = System.nanoTime();
                    assertThat(all(Accounts.byId(i % Bank.ACCOUNTS).fetch(db))).hasSize(1);
                    return (System.nanoTime() - begin) / 1_000;
                })
                .sorted()
                .skip(QUERIES / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
