package dev.weir.bench;

import dev.weir.bench.floor.RawAccounts;
import dev.weir.bench.floor.RawPurchases;
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

/** Accounts with four purchases each, loaded for as many accounts at a time by the floor as by Weir. One account is one operation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StreamingWithInclude {
    private static final int ROWS = 20_000;
    private static final int PURCHASES = 4;
    private static final int WINDOW = 256;

    private final BenchFile file;
    private final RawAccounts raw;
    private final RawPurchases rawPurchases;

    public StreamingWithInclude() {
        this(ROWS);
    }

    StreamingWithInclude(int rows) {
        this.file = new BenchFile(rows, PURCHASES);
        this.raw = file.raw().call(() -> new RawAccounts(file.raw().jdbc()));
        this.rawPurchases = file.raw().call(() -> new RawPurchases(file.raw().jdbc()));
    }

    @TearDown
    public void close() {
        file.close();
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long floor() {
        return file.raw().call(() -> {
            Sum sum = new Sum();
            raw.forEachWithPurchases(WINDOW, rawPurchases, account -> sum.add(weight(account)));
            return sum.value();
        });
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long weir() {
        Sum sum = new Sum();
        return BenchFile.await(Accounts.all()
                .include(a -> a.purchases())
                .fetch(file.db())
                .doOnNext(account -> sum.add(weight(account)))
                .then(sum.whenDone()));
    }

    private static long weight(Account account) {
        return account.id() * account.purchases().size();
    }
}
