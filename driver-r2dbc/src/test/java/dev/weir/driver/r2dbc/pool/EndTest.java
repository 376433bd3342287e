package dev.weir.driver.r2dbc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.DatabaseClosedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** The end of a connection, and of the pool. */
class EndTest {

    // ---- discarding

    @Test
    void closesWhatIsDiscarded() {
        PoolFixture fixture = new PoolFixture();
        Customer customer = fixture.customer();
        Mono<Void> discard = customer.lease().discard();
        assertThat(fixture.database.closed()).as("cold").isEmpty();

        StepVerifier.create(discard).verifyComplete();
        StepVerifier.create(discard).verifyComplete();
        StepVerifier.create(customer.lease().giveBack()).verifyComplete();

        assertThat(fixture.database.closed()).containsExactly(customer.connection());
        assertThat(fixture.pool.statistics()).isEqualTo(new PoolStatistics(0, 0, 0, 2, 1, 1, 0));
        fixture.fillOnce();
    }

    @Test
    void freesThePlaceAtOnceHoweverLongTheClosingTakes() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(1));
        fixture.database.closing(Mono.never());
        Customer customer = fixture.customer();
        Customer next = fixture.customer();
        AtomicBoolean ended = new AtomicBoolean();

        customer.lease().discard().subscribe(nothing -> {}, e -> {}, () -> ended.set(true));

        assertThat(next.connection()).isNotSameAs(customer.connection());
        fixture.pass(Duration.ofMillis(4_999));
        assertThat(ended).isFalse();
        fixture.pass(Duration.ofMillis(1));
        assertThat(ended).isTrue();
    }

    @Test
    void survivesAClosingThatFails() {
        PoolFixture fixture = new PoolFixture();
        fixture.database.closing(Mono.error(new IllegalStateException("cannot close")));

        StepVerifier.create(fixture.customer().lease().discard()).verifyComplete();

        fixture.fillOnce();
    }

    @Test
    void goesOnClosingWhenNobodyWaitsForIt() {
        PoolFixture fixture = new PoolFixture();
        Sinks.Empty<Void> closing = Sinks.empty();
        fixture.database.closing(closing.asMono());

        fixture.customer().lease().discard().subscribe().dispose();

        assertThat(closing.currentSubscriberCount()).isEqualTo(1);
    }

    // ---- closing the pool

    @Test
    void lendsNothingAfterTheEnd() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(1));
        Customer holder = fixture.customer();
        Customer waiting = fixture.customer();
        AtomicBoolean ended = new AtomicBoolean();

        fixture.pool.close().subscribe(nothing -> {}, e -> {}, () -> ended.set(true));

        assertThat(waiting.error()).isInstanceOf(DatabaseClosedException.class);
        assertThat(fixture.customer().error()).isInstanceOf(DatabaseClosedException.class);
        assertThat(ended).as("waits for who has a lease").isFalse();
        assertThat(holder.connection().isOpen()).isTrue();
        holder.givesBack();
        assertThat(ended).isTrue();
        assertThat(fixture.database.closed()).containsExactly(holder.connection());
        assertThat(fixture.customer().error()).isInstanceOf(DatabaseClosedException.class);
    }

    @Test
    void closesWhatIsStillOnLoanAfterTheCloseTimeout() {
        PoolFixture fixture = new PoolFixture();
        fixture.customers(2);
        AtomicBoolean ended = new AtomicBoolean();
        fixture.pool.close().subscribe(nothing -> {}, e -> {}, () -> ended.set(true));

        fixture.pass(Duration.ofMillis(4_999));
        assertThat(fixture.database.closed()).isEmpty();
        fixture.pass(Duration.ofMillis(1));

        assertThat(ended).isTrue();
        assertThat(fixture.database.closed()).hasSize(2);
    }

    @Test
    void endsThoughNothingCanBeClosed() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(3));
        fixture.database.closing(Mono.never());
        List<Customer> all = fixture.customers(3);
        all.get(0).givesBack();
        all.get(1).discards();
        AtomicBoolean ended = new AtomicBoolean();
        fixture.pool.close().subscribe(nothing -> {}, e -> {}, () -> ended.set(true));

        fixture.pass(Duration.ofSeconds(10));

        assertThat(ended).isTrue();
        assertThat(fixture.database.closed()).hasSize(3);
    }

    @Test
    void endsOnce() {
        PoolFixture fixture = new PoolFixture();
        Customer holder = fixture.customer();
        AtomicBoolean first = new AtomicBoolean();
        AtomicBoolean second = new AtomicBoolean();
        fixture.pool.close().subscribe(nothing -> {}, e -> {}, () -> first.set(true));
        fixture.pool.close().subscribe(nothing -> {}, e -> {}, () -> second.set(true));
        assertThat(second).as("waits as the first does").isFalse();

        holder.givesBack();

        assertThat(first).isTrue();
        assertThat(second).isTrue();
        StepVerifier.create(fixture.pool.close()).verifyComplete();
        assertThat(fixture.database.closed()).hasSize(1);
    }

    @Test
    void closesNothingBeforeItIsSubscribedTo() {
        PoolFixture fixture = new PoolFixture();
        fixture.pool.close();

        fixture.fillOnce();
    }

    @Test
    void endsAnOpeningThatIsUnderWay() {
        PoolFixture fixture = new PoolFixture();
        fixture.database.opening(open -> Mono.never());
        Customer waiting = fixture.customer();

        StepVerifier.create(fixture.pool.close()).verifyComplete();

        assertThat(waiting.error()).isInstanceOf(DatabaseClosedException.class);
    }

    @Test
    void stopsTheBackgroundWork() {
        PoolFixture fixture = new PoolFixture();
        fixture.fillOnce();
        StepVerifier.create(fixture.pool.close()).verifyComplete();
        long scheduled = fixture.time.getScheduledTaskCount();

        fixture.pass(Duration.ofHours(1));

        assertThat(fixture.time.getScheduledTaskCount()).isLessThanOrEqualTo(scheduled);
    }
}
