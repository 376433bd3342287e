package dev.weir.bench;

import dev.weir.Database;
import dev.weir.bench.model.Account;
import dev.weir.bench.model.AccountModel;
import dev.weir.bench.model.AccountPath;
import dev.weir.bench.model.Accounts;
import dev.weir.bench.stub.StubDriver;
import dev.weir.query.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The first run of a shape: eight conditions, the last over a relation, in a combination of operators that was not there
 * before, planned, rendered and run against a driver that answers at once. There is no floor; the goal is a time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FirstPlan {
    private static final int CONDITIONS = 7;
    private static final int OPERATORS = 6;

    private final StubDriver driver = new StubDriver(Samples.row(Samples.account(7)), 1);
    private final Database db =
            Database.builder().driver(driver).models(AccountModel.INSTANCE).build();
    private final Taker<Account> taker = new Taker<>();
    private int shape;

    @Benchmark
    public Account weir() {
        int operators = shape++;
        return taker.lastOf(Accounts.where(a -> conditions(a, operators))
                .where(a -> a.purchases().any(p -> p.quantity().gt(3)))
                .orderBy(a -> a.name().asc())
                .limit(10)
                .fetch(db));
    }

    /** Returns the conditions that a number stands for, each of its digits to the base of six for one operator. */
    private static Condition<Account> conditions(AccountPath<Account> account, int operators) {
        List<Condition<Account>> conditions = new ArrayList<>(CONDITIONS);
        int rest = operators;
        for (long i = 0; i < CONDITIONS; i++) {
            conditions.add(visits(account, rest % OPERATORS, i));
            rest /= OPERATORS;
        }
        return Condition.anyOf(conditions);
    }

    private static Condition<Account> visits(AccountPath<Account> account, int operator, long value) {
        return switch (operator) {
            case 0 -> account.visits().eq(value);
            case 1 -> account.visits().ne(value);
            case 2 -> account.visits().lt(value);
            case 3 -> account.visits().le(value);
            case 4 -> account.visits().gt(value);
            default -> account.visits().ge(value);
        };
    }

    /** Returns how many statements have been planned, and rendered. */
    int planned() {
        return driver.prepared();
    }
}
