package dev.weir.bench;

import dev.weir.bench.floor.RawAccounts;
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

/** A whole table of eight columns, row by row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Streaming {
    private static final int ROWS = 100_000;

    private final BenchFile file;
    private final RawAccounts raw;

    public Streaming() {
        this(ROWS);
    }

    Streaming(int rows) {
        this.file = new BenchFile(rows, 0);
        this.raw = file.raw().call(() -> new RawAccounts(file.raw().jdbc()));
    }

    @TearDown
    public void close() {
        file.close();
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long floor() {
        return file.raw().call(() -> {
            Sum visits = new Sum();
            raw.forEach(account -> visits.add(account.visits()));
            return visits.value();
        });
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long weir() {
        Sum visits = new Sum();
        return BenchFile.await(Accounts.all()
                .fetch(file.db())
                .doOnNext(account -> visits.add(account.visits()))
                .then(visits.whenDone()));
    }
}
