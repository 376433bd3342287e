package dev.weir.bench;

import dev.weir.bench.floor.RawAccounts;
import dev.weir.bench.model.Account;
import dev.weir.bench.model.Accounts;
import java.util.List;
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

/** Accounts updated by their key, one after the other in one transaction, each given back as it is afterwards. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UpdateByKey {
    private static final int ROWS = 10_000;

    private final BenchFile file;
    private final RawAccounts raw;
    private final List<Account> accounts;
    private long visits;

    public UpdateByKey() {
        this(ROWS);
    }

    UpdateByKey(int rows) {
        this.file = new BenchFile(rows, 0);
        this.raw = file.raw().call(() -> new RawAccounts(file.raw().jdbc()));
        this.accounts = Samples.accounts(rows);
    }

    @TearDown
    public void close() {
        file.close();
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long floor() {
        visits++;
        return file.raw()
                .call(() -> raw.inTransaction(() -> {
                    Sum sum = new Sum();
                    for (Account account : accounts) {
                        sum.add(raw.updateVisits(account, visits).visits());
                    }
                    return sum.value();
                }));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long weir() {
        visits++;
        Sum sum = new Sum();
        return BenchFile.await(file.db().transaction(tx -> Flux.fromIterable(accounts)
                .concatMap(account -> Accounts.update(account).visits(visits).exec(tx))
                .doOnNext(account -> sum.add(account.visits()))
                .then(sum.whenDone())));
    }
}
