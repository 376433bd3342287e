package dev.weir.bench;

import dev.weir.Executor;
import dev.weir.TransactionOptions;
import dev.weir.bench.floor.RawAccounts;
import dev.weir.bench.model.Account;
import dev.weir.bench.model.Accounts;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
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

/**
 * One account by its key or its email, from SQLite. Chained: one after the other on the connection's own thread, so that
 * no statement waits for a thread. Foreign: each from another thread, which costs a hop there and one back; {@link #hop}
 * is that alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FindByKey {
    private static final int CHAIN = 1_000;
    private static final int ACCOUNTS = 10_000;
    private static final int STRIDE = 7;

    private final BenchFile file;
    private final RawAccounts raw;
    private final int accounts;
    private long next;

    public FindByKey() {
        this(ACCOUNTS);
    }

    FindByKey(int accounts) {
        this.accounts = accounts;
        this.file = new BenchFile(accounts, 0);
        this.raw = file.raw().call(() -> new RawAccounts(file.raw().jdbc()));
    }

    @TearDown
    public void close() {
        file.close();
    }

    private long key() {
        next = (next + STRIDE) % accounts;
        return next + 1;
    }

    @Benchmark
    @OperationsPerInvocation(CHAIN)
    public long floorByKeyChained() {
        return rawChained(() -> raw.byId(key()));
    }

    @Benchmark
    @OperationsPerInvocation(CHAIN)
    public long byKeyChained() {
        return BenchFile.await(
                file.db().transaction(TransactionOptions.defaults().readOnly(), tx -> weirChained(i -> byKey(tx))));
    }

    /** Without a transaction, so that each statement borrows a session and gives it back. */
    @Benchmark
    @OperationsPerInvocation(CHAIN)
    public long byKeyChainedInOwnSessions() {
        return BenchFile.await(weirChained(i -> byKey(file.db())));
    }

    @Benchmark
    @OperationsPerInvocation(CHAIN)
    public long floorByEmailChained() {
        return rawChained(() -> raw.byEmail(Samples.email(key())));
    }

    @Benchmark
    @OperationsPerInvocation(CHAIN)
    public long byEmailChained() {
        return BenchFile.await(
                file.db().transaction(TransactionOptions.defaults().readOnly(), tx -> weirChained(i -> byEmail(tx))));
    }

    @Benchmark
    @OperationsPerInvocation(CHAIN)
    public long byEmailChainedInOwnSessions() {
        return BenchFile.await(weirChained(i -> byEmail(file.db())));
    }

    @Benchmark
    public long floorByKeyForeign() {
        long key = key();
        return file.raw().call(() -> visits(raw.byId(key)));
    }

    @Benchmark
    public long byKeyForeign() {
        return BenchFile.await(byKey(file.db())).visits();
    }

    @Benchmark
    public long hop() {
        return file.raw().call(() -> next);
    }

    private Mono<Account> byKey(Executor executor) {
        return Accounts.findById(executor, key());
    }

    private Mono<Account> byEmail(Executor executor) {
        String email = Samples.email(key());
        return Accounts.where(a -> a.email().eq(email)).first(executor);
    }

    private static Mono<Long> weirChained(IntFunction<Mono<Account>> find) {
        Sum visits = new Sum();
        return Flux.range(0, CHAIN)
                .concatMap(find::apply)
                .doOnNext(account -> visits.add(account.visits()))
                .then(visits.whenDone());
    }

    /** One find of the floor. */
    private interface Find {
        @Nullable Account run() throws SQLException;
    }

    private long rawChained(Find find) {
        return file.raw()
                .call(() -> raw.inTransaction(() -> {
                    Sum visits = new Sum();
                    for (int i = 0; i < CHAIN; i++) {
                        visits.add(visits(find.run()));
                    }
                    return visits.value();
                }));
    }

    private static long visits(@Nullable Account account) {
        return Objects.requireNonNull(account).visits();
    }
}
