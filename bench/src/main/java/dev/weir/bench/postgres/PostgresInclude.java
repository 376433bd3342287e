package dev.weir.bench.postgres;

import dev.weir.bench.model.Account;
import dev.weir.bench.model.Accounts;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Flux;

/** Two hundred accounts with twenty purchases each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PostgresInclude {
    private static final int ACCOUNTS = 2_000;
    private static final int PURCHASES = 20;
    private static final int LIMIT = 200;

    private final PostgresBench bench;

    public PostgresInclude() {
        this(ACCOUNTS, PURCHASES);
    }

    PostgresInclude(int accounts, int purchases) {
        this.bench = new PostgresBench(accounts, purchases);
    }

    @TearDown
    public void close() {
        bench.close();
    }

    @Benchmark
    public long floor() {
        return sum(bench.raw().withPurchases(LIMIT));
    }

    @Benchmark
    public long weir() {
        return sum(Accounts.all()
                .orderBy(a -> a.id().asc())
                .limit(LIMIT)
                .include(a -> a.purchases())
                .fetch(bench.db()));
    }

    private static long sum(Flux<Account> accounts) {
        return PostgresBench.await(
                accounts.reduce(0L, (sum, account) -> sum + account.purchases().size()));
    }
}
