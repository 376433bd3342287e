package dev.weir.bench;

import dev.weir.bench.floor.RawAccounts;
import dev.weir.bench.model.Account;
import dev.weir.bench.model.AccountCreate;
import dev.weir.bench.model.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Many accounts inserted in one transaction, with the keys that the database made given back in order. Putting the
 * builders together counts as well.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BulkInsert {
    private static final int ROWS = 10_000;

    private final BenchFile file;
    private final RawAccounts raw;
    private final List<Account> accounts;

    public BulkInsert() {
        this(ROWS);
    }

    BulkInsert(int rows) {
        this.file = new BenchFile(0, 0);
        this.raw = file.raw().call(() -> new RawAccounts(file.raw().jdbc()));
        this.accounts = Samples.accounts(rows);
    }

    /** Deletes what was inserted; takes no part in the measurement. */
    @TearDown(Level.Invocation)
    public void empty() {
        file.raw().call(() -> {
            raw.deleteAll();
            return true;
        });
    }

    @TearDown
    public void close() {
        file.close();
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public List<Account> floor() {
        return file.raw()
                .call(() -> raw.inTransaction(() -> {
                    List<Account> inserted = new ArrayList<>(accounts.size());
                    for (Account account : accounts) {
                        inserted.add(raw.insert(account));
                    }
                    return inserted;
                }));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public List<Account> weir() {
        return BenchFile.await(
                Accounts.createMany(creates(accounts)).exec(file.db()).collectList());
    }

    private static List<AccountCreate> creates(List<Account> accounts) {
        List<AccountCreate> creates = new ArrayList<>(accounts.size());
        for (Account account : accounts) {
            creates.add(Samples.create(account));
        }
        return creates;
    }
}
