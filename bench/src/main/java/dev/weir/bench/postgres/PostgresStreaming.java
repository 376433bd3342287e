package dev.weir.bench.postgres;

import dev.weir.bench.model.Account;
import dev.weir.bench.model.Accounts;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Flux;

/** A whole table of eight columns, row by row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PostgresStreaming {
    private static final int ROWS = 500_000;

    private final PostgresBench bench;

    public PostgresStreaming() {
        this(ROWS);
    }

    PostgresStreaming(int rows) {
        this.bench = new PostgresBench(rows, 0);
    }

    @TearDown
    public void close() {
        bench.close();
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long floor() {
        return sum(bench.raw().all());
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long weir() {
        return sum(Accounts.all().fetch(bench.db()));
    }

    private static long sum(Flux<Account> accounts) {
        return PostgresBench.await(accounts.reduce(0L, (sum, account) -> sum + account.visits()));
    }
}
