package dev.weir.driver.r2dbc.pool;

import dev.weir.driver.r2dbc.pool.testing.FakeConnection;
import dev.weir.driver.r2dbc.pool.testing.FakeConnections;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import reactor.test.scheduler.VirtualTimeScheduler;

/** A pool of two by default, over a database without any, in virtual time; all runs on the thread of the test. */
final class PoolFixture {
    final FakeConnections database = new FakeConnections();
    final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    final LendingPool<FakeConnection> pool;

    PoolFixture() {
        this(builder -> builder);
    }

    PoolFixture(UnaryOperator<PoolOptions.Builder> settings) {
        pool = new LendingPool<>(
                database, settings.apply(PoolOptions.builder().maxSize(2)).build(), time);
    }

    Customer customer() {
        return new Customer(pool);
    }

    List<Customer> customers(int number) {
        return Stream.generate(this::customer).limit(number).toList();
    }

    void pass(Duration duration) {
        time.advanceTimeBy(duration);
    }

    /** Borrows as many at a time as there can be, and gives them back; fails if a place was lost. */
    void fillOnce() {
        List<Customer> all = customers(pool.statistics().max());
        all.forEach(Customer::lease);
        all.forEach(Customer::givesBack);
    }
}
