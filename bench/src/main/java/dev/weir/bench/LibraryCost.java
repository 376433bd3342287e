package dev.weir.bench;

import dev.weir.Database;
import dev.weir.PlanCacheStatistics;
import dev.weir.bench.model.Account;
import dev.weir.bench.model.AccountModel;
import dev.weir.bench.model.Accounts;
import dev.weir.bench.stub.HandPrepared;
import dev.weir.bench.stub.StubDriver;
import dev.weir.bench.stub.StubSession;
import dev.weir.core.value.Arguments;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import reactor.core.publisher.Mono;

/**
 * What the library itself costs when a plan is there: building the query, looking the plan up, binding, decoding. The
 * driver answers at once. The floor keeps the prepared statement in a field and hands it to the driver itself.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LibraryCost {
    private final StubDriver driver = new StubDriver(Samples.row(Samples.account(7)), 1);
    private final StubSession session = driver.session();
    private final Database db =
            Database.builder().driver(driver).models(AccountModel.INSTANCE).build();
    private final HandPrepared byEmail = new HandPrepared("SELECT … WHERE \"email\" = ? LIMIT 1");
    private final Taker<Account> taker = new Taker<>();
    private final String email = Samples.email(7);

    @Benchmark
    public Account floor() {
        Arguments arguments = new Arguments.Builder(1).object(email).build();
        return taker.lastOf(Mono.from(session.execute(byEmail, arguments, AccountModel.INSTANCE::read)));
    }

    @Benchmark
    public Account where() {
        return taker.lastOf(Accounts.where(a -> a.email().eq(email)).first(db));
    }

    @Benchmark
    public Account finder() {
        return taker.lastOf(Accounts.findByEmail(db, email));
    }

    /** Returns how many statements have been planned, and rendered. */
    int planned() {
        return driver.prepared();
    }

    PlanCacheStatistics planCache() {
        return db.planCache();
    }
}
