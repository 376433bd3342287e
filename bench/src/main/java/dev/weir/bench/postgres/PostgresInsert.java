package dev.weir.bench.postgres;

import dev.weir.bench.Samples;
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
 * Many accounts inserted at once, with the keys that the database made given back in order. Putting the builders together
 * counts as well.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PostgresInsert {
    private static final int ROWS = 10_000;

    private final PostgresBench bench;
    private final List<Account> accounts;

    public PostgresInsert() {
        this(ROWS);
    }

    PostgresInsert(int rows) {
        this.bench = new PostgresBench(0, 0);
        this.accounts = Samples.accounts(rows);
    }

    /** Deletes what was inserted; takes no part in the measurement. */
    @TearDown(Level.Invocation)
    public void empty() {
        bench.raw().run("TRUNCATE accounts CASCADE");
    }

    @TearDown
    public void close() {
        bench.close();
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public List<Long> floor() {
        return PostgresBench.await(bench.raw().insert(accounts));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public List<Account> weir() {
        return PostgresBench.await(
                Accounts.createMany(creates(accounts)).exec(bench.db()).collectList());
    }

    private static List<AccountCreate> creates(List<Account> accounts) {
        List<AccountCreate> creates = new ArrayList<>(accounts.size());
        for (Account account : accounts) {
            creates.add(Samples.create(account));
        }
        return creates;
    }
}
