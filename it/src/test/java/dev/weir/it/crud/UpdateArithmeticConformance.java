package dev.weir.it.crud;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Operation;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.countervalue.Counter;
import dev.weir.it.shapes.countervalue.CounterModel;
import dev.weir.it.shapes.countervalue.CounterUpdate;
import dev.weir.it.shapes.countervalue.Counters;
import dev.weir.it.shapes.countervalue.Profile;
import dev.weir.it.shapes.countervalue.ProfileModel;
import dev.weir.it.shapes.countervalue.Profiles;
import dev.weir.it.shapes.countervalue.Tallies;
import dev.weir.it.shapes.countervalue.Tally;
import dev.weir.it.shapes.countervalue.TallyModel;
import dev.weir.it.shapes.countervalue.Wallet;
import dev.weir.it.shapes.countervalue.WalletModel;
import dev.weir.it.shapes.countervalue.WalletPath;
import dev.weir.it.shapes.countervalue.Wallets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Numbers computed in the database from what they are there. */
final class UpdateArithmeticConformance {

    @Conformance
    void arithmeticUpdateCases(TestDb test) {
        Database db = test.open(CounterModel.INSTANCE);
        Counter counter = only(Counters.create().id(UUID.randomUUID()).value(10).exec(db));

        test.forget();
        assertValue(db, counter, 11, u -> u.value(v -> v.plus(1L)));
        assertThat(test.ops())
                .as("an update, read back in its transaction if it gives nothing back, and the test's own query")
                .isEqualTo(
                        test.has(Feature.RETURNING)
                                ? List.of("UPDATE counters", "SELECT counters")
                                : List.of("BEGIN", "UPDATE counters", "SELECT counters", "COMMIT", "SELECT counters"));
        assertThat(assigned(test.ran().get(0).operation())).isInstanceOf(Expr.Arithmetic.class);

        assertValue(db, counter, 10, u -> u.value(v -> v.minus(1L)));
        assertValue(db, counter, 15, u -> u.value(v -> v.plus(5L)));
        assertValue(db, counter, 12, u -> u.value(v -> v.minus(3L)));
        assertValue(db, counter, 10, u -> u.value(v -> v.plus(-2L)));
        assertValue(db, counter, 15, u -> u.value(v -> v.plus(2L)).value(v -> v.plus(3L)));
        assertValue(db, counter, 19, u -> u.value(v -> v.minus(3L)).value(v -> v.plus(7L)));
        assertValue(db, counter, 55, u -> u.value(50).value(v -> v.plus(8L)).value(v -> v.minus(3L)));
        assertValue(db, counter, 7, u -> u.value(v -> v.plus(8L)).value(7));

        assertThat(only(Counters.byId(counter.id())
                        .update()
                        .value(v -> v.plus(3L))
                        .exec(db)))
                .isEqualTo(1);
        assertThat(only(Counters.getById(db, counter.id())).value()).isEqualTo(10);
    }

    private static Expr<ColumnTerm> assigned(Operation operation) {
        return operation instanceof KeyedOperation.Update update
                ? update.assignments().get(0).value()
                : ((UpdateRows) ((Operation.Run) operation).statement())
                        .assignments()
                        .get(0)
                        .value();
    }

    /** Asserts the value that a change gives and leaves; the instance it is applied to may be stale. */
    private static void assertValue(
            Database db, Counter counter, long expected, UnaryOperator<CounterUpdate<Counter>> change) {
        Counter changed = only(change.apply(Counters.update(counter)).exec(db));
        assertThat(changed).isEqualTo(new Counter(counter.id(), expected));
        assertThat(only(Counters.getById(db, counter.id()))).isEqualTo(changed);
    }

    @Conformance
    void arithmeticChainsWithOtherUpdates(TestDb test) {
        Database db = test.open(ProfileModel.INSTANCE);
        Profile profile = only(Profiles.create()
                .id(UUID.randomUUID())
                .name("Ada")
                .loginCount(1)
                .exec(db));

        Profile changed = only(Profiles.update(profile)
                .loginCount(c -> c.plus(1L))
                .name("Ada L.")
                .exec(db));

        assertThat(changed).isEqualTo(new Profile(profile.id(), "Ada L.", 2));
        assertThat(only(Profiles.getById(db, profile.id()))).isEqualTo(changed);
    }

    @Conformance
    void incrementNarrowIntegerColumn(TestDb test) {
        Database db = test.open(TallyModel.INSTANCE);
        Tally tally = only(
                Tallies.create().id(UUID.randomUUID()).count((short) 32_766).exec(db));

        Tally up = only(Tallies.update(tally).count(c -> c.plus((short) 1)).exec(db));
        assertThat(up.count()).isEqualTo(Short.MAX_VALUE);
        failure(
                test.outOfRange(),
                Tallies.update(up).count(c -> c.plus((short) 1)).exec(db));
        failure(
                test.outOfRange(),
                Tallies.update(up)
                        .count(c -> c.plus((short) 1))
                        .count(c -> c.plus((short) 1))
                        .exec(db));
        assertThat(only(Tallies.getById(db, tally.id()))).isEqualTo(up);
        Tally down = only(Tallies.update(up).count(c -> c.minus((short) 7)).exec(db));
        assertThat(down.count()).isEqualTo((short) 32_760);
        assertThat(only(Tallies.getById(db, tally.id()))).isEqualTo(down);
    }

    @Conformance
    void arithmeticOnAnAbsentNumberLeavesItAbsent(TestDb test) {
        Database db = test.open(WalletModel.INSTANCE);
        Wallet wallet = only(Wallets.create()
                .id(UUID.randomUUID())
                .cents(100)
                .share(0.5)
                .total(7)
                .exec(db));

        Wallet changed = only(Wallets.update(wallet)
                .points(p -> p.plus(1L))
                .cents(c -> c.minus(30))
                .share(s -> s.plus(0.25))
                .exec(db));

        assertThat(changed).isEqualTo(new Wallet(wallet.id(), 70, null, 0.75, 7));
        assertThat(only(Wallets.getById(db, wallet.id()))).isEqualTo(changed);
    }

    @Conformance
    void updateByQueryComputesFromEachRowAsItWas(TestDb test) {
        Database db = test.open(CounterModel.INSTANCE);
        for (long value = 0; value < 5; value++) {
            only(Counters.create().id(UUID.randomUUID()).value(value).exec(db));
        }

        assertThat(only(Counters.where(c -> c.value().ge(2L))
                        .update()
                        .value(v -> v.minus(2L))
                        .exec(db)))
                .isEqualTo(3);

        assertThat(ordered(
                        test,
                        db,
                        Counters.all(),
                        found -> found.orderBy(c -> c.value().asc()),
                        one -> one.value()))
                .extracting(Counter::value)
                .containsExactly(0L, 0L, 1L, 1L, 2L);
        assertThat(all(Counters.where(c -> c.value().plus(1L).eq(2L)).fetch(db)))
                .extracting(Counter::value)
                .containsExactly(1L, 1L);
    }

    @Conformance
    void aFieldIsComputedFromAnotherAsItWas(TestDb test) {
        Database db = test.open(WalletModel.INSTANCE);
        Wallet wallet = wallet(db);

        Wallet changed = only(Wallets.update(wallet)
                .points(p -> p.plus(1L))
                .total(t -> t.plus(WalletPath.ROOT.points()))
                .exec(db));

        assertThat(changed).isEqualTo(new Wallet(wallet.id(), 1, 4L, 1, 13));
        assertThat(only(Wallets.getById(db, wallet.id()))).isEqualTo(changed);
    }

    @Conformance(requires = Feature.SIMULTANEOUS_ASSIGNMENT)
    void fieldsChangePlaces(TestDb test) {
        Database db = test.open(WalletModel.INSTANCE);
        Wallet wallet = wallet(db);

        Wallet changed = only(Wallets.update(wallet)
                .points(p -> WalletPath.ROOT.total())
                .total(t -> WalletPath.ROOT.points())
                .exec(db));

        assertThat(changed).isEqualTo(new Wallet(wallet.id(), 1, 10L, 1, 3));
        assertThat(only(Wallets.getById(db, wallet.id()))).isEqualTo(changed);
    }

    @Conformance(lacks = Feature.SIMULTANEOUS_ASSIGNMENT)
    void fieldsThatChangePlacesAreRefused(TestDb test) {
        Database db = test.open(WalletModel.INSTANCE);
        Wallet wallet = wallet(db);
        test.forget();

        UnsupportedByDatabaseException error = failure(
                UnsupportedByDatabaseException.class,
                Wallets.update(wallet)
                        .points(p -> WalletPath.ROOT.total())
                        .total(t -> WalletPath.ROOT.points())
                        .exec(db));

        assertThat(error).hasMessageContaining("SIMULTANEOUS_ASSIGNMENT").hasMessageContaining("in two updates");
        assertThat(test.driver().ops()).isEmpty();
    }

    private static Wallet wallet(Database db) {
        return only(Wallets.create()
                .id(UUID.randomUUID())
                .cents(1)
                .share(1)
                .total(10)
                .points(3L)
                .exec(db));
    }

    @Conformance
    void nestedSubtractionKeepsItsParentheses(TestDb test) {
        Database db = test.open(WalletModel.INSTANCE);
        Wallet wallet = wallet(db);

        assertThat(only(Wallets.where(w -> w.total().minus(w.points().minus(1L)).eq(8L))
                        .count(db)))
                .isEqualTo(1);
        assertThat(only(Wallets.where(w -> w.total().minus(w.points()).minus(1L).eq(6L))
                        .count(db)))
                .isEqualTo(1);
        assertThat(only(Wallets.update(wallet)
                                .total(t -> t.minus(WalletPath.ROOT.points().minus(-5L)))
                                .exec(db))
                        .total())
                .isEqualTo(2);
    }
}
