package dev.weir.bench.postgres;

import dev.weir.bench.model.Account;
import dev.weir.bench.model.Accounts;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Flux;

/** Twenty accounts by a filter, in order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PostgresFilter {
    private static final int CHAIN = 100;
    private static final int ACCOUNTS = 10_000;
    private static final int LIMIT = 20;
    private static final int AGE = 30;

    private final PostgresBench bench;

    public PostgresFilter() {
        this(ACCOUNTS);
    }

    PostgresFilter(int accounts) {
        this.bench = new PostgresBench(accounts, 0);
    }

    @TearDown
    public void close() {
        bench.close();
    }

    @Benchmark
    @OperationsPerInvocation(CHAIN)
    public long floor() {
        return chained(i -> bench.raw().active(AGE, LIMIT));
    }

    @Benchmark
    @OperationsPerInvocation(CHAIN)
    public long weir() {
        return chained(i -> Accounts.where(a -> a.age().gt(AGE).and(a.active().eq(true)))
                .orderBy(a -> a.id().asc())
                .limit(LIMIT)
                .fetch(bench.db()));
    }

    private static long chained(IntFunction<Flux<Account>> find) {
        return PostgresBench.await(
                Flux.range(0, CHAIN).concatMap(find::apply).reduce(0L, (sum, account) -> sum + account.visits()));
    }
}
