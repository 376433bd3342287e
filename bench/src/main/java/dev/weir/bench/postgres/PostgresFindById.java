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
import reactor.core.publisher.Mono;

/** One account by its key, each with a connection of the pool. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PostgresFindById {
    private static final int CHAIN = 200;
    private static final int ACCOUNTS = 10_000;
    private static final int STRIDE = 7;

    private final int accounts;
    private long next;

    private final PostgresBench bench;

    public PostgresFindById() {
        this(ACCOUNTS);
    }

    PostgresFindById(int accounts) {
        this.accounts = accounts;
        this.bench = new PostgresBench(accounts, 0);
    }

    @TearDown
    public void close() {
        bench.close();
    }

    @Benchmark
    @OperationsPerInvocation(CHAIN)
    public long floor() {
        return chained(i -> bench.raw().byId(key()));
    }

    @Benchmark
    @OperationsPerInvocation(CHAIN)
    public long weir() {
        return chained(i -> Accounts.findById(bench.db(), key()));
    }

    @Benchmark
    @OperationsPerInvocation(CHAIN)
    public long floorAtATime() {
        return atATime(i -> bench.raw().byId(key()));
    }

    @Benchmark
    @OperationsPerInvocation(CHAIN)
    public long weirAtATime() {
        return atATime(i -> Accounts.findById(bench.db(), key()));
    }

    private long key() {
        next = (next + STRIDE) % accounts;
        return next + 1;
    }

    private static long chained(IntFunction<Mono<Account>> find) {
        return PostgresBench.await(Flux.range(0, CHAIN).concatMap(find::apply).reduce(0L, PostgresFindById::add));
    }

    private static long atATime(IntFunction<Mono<Account>> find) {
        return PostgresBench.await(Flux.range(0, CHAIN).flatMap(find::apply, 64).reduce(0L, PostgresFindById::add));
    }

    private static long add(long sum, Account account) {
        return sum + account.visits();
    }
}
