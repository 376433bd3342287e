package dev.weir.driver.r2dbc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.PoolExhaustedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class LendingPoolTest {

    @Test
    void opensNothingBeforeSomebodyBorrows() {
        PoolFixture fixture = new PoolFixture();

        fixture.pool.acquire();

        assertThat(fixture.database.attempts()).isZero();
    }

    @Test
    void lendsEachConnectionToOneAtATime() {
        PoolFixture fixture = new PoolFixture();
        Customer first = fixture.customer();
        Customer second = fixture.customer();
        Customer third = fixture.customer();

        assertThat(first.connection()).isNotSameAs(second.connection());
        assertThat(third.waits()).isTrue();
        first.givesBack();
        assertThat(third.connection()).isSameAs(first.connection());
        assertThat(fixture.pool.statistics()).isEqualTo(new PoolStatistics(2, 0, 0, 2, 2, 0, 0));
    }

    @Test
    void servesWhoCameFirst() {
        PoolFixture fixture = new PoolFixture();
        List<Customer> lucky = fixture.customers(2);
        List<Integer> served = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            fixture.pool
                    .acquire()
                    .flatMap(
                            lease -> Mono.fromRunnable(() -> served.add(number)).then(lease.giveBack()))
                    .subscribe();
        }
        lucky.forEach(Customer::givesBack);

        assertThat(served).hasSize(50).isSorted();
    }

    @Test
    void lendsTheConnectionUsedLast() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(3));
        List<Customer> all = fixture.customers(3);
        all.get(1).givesBack();
        all.get(2).givesBack();
        all.get(0).givesBack();

        assertThat(fixture.customer().connection()).isSameAs(all.get(0).connection());
        assertThat(fixture.customer().connection()).isSameAs(all.get(2).connection());
    }

    @Test
    void tellsWhoWaitedTooLong() {
        PoolFixture fixture = new PoolFixture(builder -> builder.acquireTimeout(Duration.ofMillis(80)));
        List<Customer> lucky = fixture.customers(2);
        Customer late = fixture.customer();
        fixture.pass(Duration.ofMillis(40));
        Customer later = fixture.customer();

        fixture.pass(Duration.ofMillis(39));
        assertThat(late.waits()).isTrue();
        fixture.pass(Duration.ofMillis(1));
        assertThat(late.error())
                .isInstanceOf(PoolExhaustedException.class)
                .hasMessage("[POOL_EXHAUSTED] no connection of 2 came free within 80 ms, and 1 more are waiting; a"
                        + " transaction may be waiting for a statement outside of it");
        assertThat(later.waits()).isTrue();
        assertThat(fixture.pool.statistics().timeouts()).isEqualTo(1);
        lucky.get(0).givesBack();
        assertThat(later.connection()).isSameAs(lucky.get(0).connection());
    }

    @Test
    void startsNoTimerForWhoIsServedAtOnce() {
        PoolFixture fixture = new PoolFixture();
        fixture.fillOnce();
        long before = fixture.time.getScheduledTaskCount();

        fixture.fillOnce();

        assertThat(fixture.time.getScheduledTaskCount()).isEqualTo(before);
    }

    @Test
    void refusesTheOneTooMany() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxPending(2));
        List<Customer> lucky = fixture.customers(2);
        List<Customer> patient = fixture.customers(2);

        assertThat(fixture.customer().error())
                .isInstanceOf(PoolExhaustedException.class)
                .hasMessage("[POOL_EXHAUSTED] 2 are waiting for a connection of 2 already, which is all that"
                        + " maxPending allows");
        patient.get(0).leaves();
        Customer next = fixture.customer();
        assertThat(next.waits()).as("has the place that was given up").isTrue();
        assertThat(fixture.customer().error()).isInstanceOf(PoolExhaustedException.class);
        lucky.forEach(Customer::givesBack);
        assertThat(patient.get(1).connection()).isSameAs(lucky.get(0).connection());
        assertThat(next.connection()).isSameAs(lucky.get(1).connection());
    }

    @Test
    void opensConnectionsWhereNobodyMayWait() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxPending(0));
        List<Customer> lucky = fixture.customers(2);

        lucky.forEach(Customer::lease);
        assertThat(fixture.customer().error()).isInstanceOf(PoolExhaustedException.class);
        lucky.get(0).givesBack();
        fixture.customer().lease();
    }

    @Test
    void lendsNothingToWhoGaveUp() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(1));
        Customer held = fixture.customer();
        Customer gone = fixture.customer();
        Customer next = fixture.customer();

        gone.leaves();
        held.givesBack();

        assertThat(gone.waits()).isTrue();
        assertThat(next.connection()).isSameAs(held.connection());
        assertThat(fixture.pool.statistics().pending()).isZero();
    }

    @Test
    void takesAConnectionBackOnce() {
        PoolFixture fixture = new PoolFixture();
        Customer customer = fixture.customer();
        Mono<Void> giveBack = customer.lease().giveBack();

        assertThat(fixture.pool.statistics().acquired()).as("cold").isEqualTo(1);
        StepVerifier.create(giveBack).verifyComplete();
        Customer next = fixture.customer();
        StepVerifier.create(giveBack).verifyComplete();
        StepVerifier.create(customer.lease().giveBack()).verifyComplete();
        StepVerifier.create(customer.lease().discard()).verifyComplete();

        assertThat(next.connection().isOpen()).isTrue();
        assertThat(fixture.pool.statistics()).isEqualTo(new PoolStatistics(1, 0, 0, 2, 1, 0, 0));
        next.givesBack();
        fixture.fillOnce();
    }

    /** What usingWhen opens and ends, on every ending. */
    @Test
    void worksAsAResource() {
        PoolFixture fixture = new PoolFixture();

        StepVerifier.create(Mono.usingWhen(fixture.pool.acquire(), lease -> Mono.just("done"), Lease::giveBack))
                .expectNext("done")
                .verifyComplete();
        StepVerifier.create(Mono.usingWhen(
                        fixture.pool.acquire(),
                        lease -> Mono.error(new IllegalStateException("broke")),
                        Lease::giveBack))
                .verifyErrorMessage("broke");
        StepVerifier.create(Mono.usingWhen(fixture.pool.acquire(), lease -> Mono.never(), Lease::giveBack))
                .expectSubscription()
                .thenCancel()
                .verify();

        assertThat(fixture.pool.statistics()).isEqualTo(new PoolStatistics(0, 1, 0, 2, 1, 0, 0));
    }
}
