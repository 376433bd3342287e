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
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Flux;

/**
 * Many accounts inserted in one transaction, with the keys that the database made given back in order; accounts updated
 * by their key, one after the other in one transaction. What is inserted is deleted again, by the floor too.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Writing {
    private static final int ROWS = 10_000;

    private final BenchFile empty;
    private final RawAccounts rawEmpty;
    private final BenchFile full;
    private final RawAccounts rawFull;
    private final List<Account> accounts;
    private long visits;

    public Writing() {
        this(ROWS);
    }

    Writing(int rows) {
        this.empty = new BenchFile(0, 0);
        this.rawEmpty = empty.raw().call(() -> new RawAccounts(empty.raw().jdbc()));
        this.full = new BenchFile(rows, 0);
        this.rawFull = full.raw().call(() -> new RawAccounts(full.raw().jdbc()));
        this.accounts = Samples.accounts(rows);
    }

    @TearDown
    public void close() {
        empty.close();
        full.close();
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long floorOfInsert() {
        return empty.raw()
                .call(() -> rawEmpty.inTransaction(raw -> {
                    List<Account> inserted = new ArrayList<>(accounts.size());
                    for (Account account : accounts) {
                        inserted.add(raw.insert(account));
                    }
                    raw.deleteAll();
                    return distance(inserted);
                }));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long insert() {
        return BenchFile.await(empty.db().transaction(tx -> Accounts.createMany(creates(accounts))
                .exec(tx)
                .collectList()
                .flatMap(inserted -> Accounts.all().delete().exec(tx).thenReturn(distance(inserted)))));
    }

    private static List<AccountCreate> creates(List<Account> accounts) {
        List<AccountCreate> creates = new ArrayList<>(accounts.size());
        for (Account account : accounts) {
            creates.add(Accounts.create()
                    .email(account.email())
                    .name(account.name())
                    .age(account.age())
                    .active(account.active())
                    .balance(account.balance())
                    .visits(account.visits())
                    .city(account.city()));
        }
        return creates;
    }

    /** Returns how far the keys of the first and the last are apart. */
    private static long distance(List<Account> inserted) {
        return inserted.get(inserted.size() - 1).id() - inserted.get(0).id();
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long floorOfUpdate() {
        visits++;
        return full.raw()
                .call(() -> rawFull.inTransaction(raw -> {
                    Sum sum = new Sum();
                    for (Account account : accounts) {
                        sum.add(raw.updateVisits(account, visits).visits());
                    }
                    return sum.value();
                }));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long update() {
        visits++;
        Sum sum = new Sum();
        return BenchFile.await(full.db().transaction(tx -> Flux.fromIterable(accounts)
                .concatMap(account -> Accounts.update(account).visits(visits).exec(tx))
                .doOnNext(account -> sum.add(account.visits()))
                .then(sum.whenDone())));
    }
}
