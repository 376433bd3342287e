package dev.weir.bench;

import dev.weir.Database;
import dev.weir.bench.floor.RawAccounts;
import dev.weir.bench.model.Account;
import dev.weir.bench.model.AccountModel;
import dev.weir.bench.model.AccountQuery;
import dev.weir.bench.model.Accounts;
import dev.weir.bench.stub.HandPrepared;
import dev.weir.bench.stub.StubDriver;
import dev.weir.core.value.Arguments;
import dev.weir.query.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import reactor.core.publisher.Flux;

/**
 * A search form: five conditions of which each may be absent, an order and a limit, put together afresh each time, with
 * one row or twenty in the answer. The driver answers at once. The floor joins the text of the statement by hand and looks
 * the prepared one up by its text.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DynamicFilter {
    private static final int LIMIT = 20;

    private final StubDriver one = new StubDriver(Samples.row(Samples.account(7)), 1);
    private final StubDriver twenty = new StubDriver(Samples.row(Samples.account(7)), LIMIT);
    private final Database dbOfOne = database(one);
    private final Database dbOfTwenty = database(twenty);
    private final Map<String, HandPrepared> statements = new HashMap<>();
    private final Taker<Account> taker = new Taker<>();
    private final Form form = new Form("account7%", "City 7", 18L, true, 5.0);

    /** What a user has filled in. */
    record Form(
            @Nullable String email,
            @Nullable String city,
            @Nullable Long minVisits,
            @Nullable Boolean active,
            @Nullable Double maxBalance) {}

    private static Database database(StubDriver driver) {
        return Database.builder().driver(driver).models(AccountModel.INSTANCE).build();
    }

    @Benchmark
    public Account floorOfOne() {
        return taker.lastOf(byHand(one));
    }

    @Benchmark
    public Account weirOfOne() {
        return taker.lastOf(search().fetch(dbOfOne));
    }

    @Benchmark
    public Account floorOfTwenty() {
        return taker.lastOf(byHand(twenty));
    }

    @Benchmark
    public Account weirOfTwenty() {
        return taker.lastOf(search().fetch(dbOfTwenty));
    }

    private AccountQuery search() {
        return Accounts.where(a ->
                        Condition.whenPresent(form.email(), email -> a.email().like(email)))
                .where(a -> Condition.whenPresent(form.city(), city -> a.city().eq(city)))
                .where(a -> Condition.whenPresent(
                        form.minVisits(), visits -> a.visits().ge(visits)))
                .where(a -> Condition.whenPresent(
                        form.active(), active -> a.active().eq(active)))
                .where(a -> Condition.whenPresent(
                        form.maxBalance(), balance -> a.balance().le(balance)))
                .orderBy(a -> a.name().asc())
                .limit(LIMIT);
    }

    private Flux<Account> byHand(StubDriver driver) {
        StringBuilder sql = new StringBuilder(192);
        List<Object> values = new ArrayList<>(6);
        condition(sql, values, "\"email\" LIKE ?", form.email());
        condition(sql, values, "\"city\" = ?", form.city());
        condition(sql, values, "\"visits\" >= ?", form.minVisits());
        condition(sql, values, "\"active\" = ?", form.active());
        condition(sql, values, "\"balance\" <= ?", form.maxBalance());
        sql.append(" ORDER BY \"name\" LIMIT ?");
        values.add(LIMIT);
        HandPrepared prepared = statements.computeIfAbsent(
                sql.toString(), conditions -> new HandPrepared("SELECT " + RawAccounts.COLUMNS + conditions));
        Arguments arguments = Arguments.NONE.with(values.toArray());
        return driver.session().execute(prepared, arguments, AccountModel.INSTANCE::read);
    }

    private static void condition(StringBuilder sql, List<Object> values, String text, @Nullable Object value) {
        if (value != null) {
            sql.append(values.isEmpty() ? " WHERE " : " AND ").append(text);
            values.add(value);
        }
    }
}
