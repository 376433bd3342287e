package dev.weir.driver.r2dbc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.core.error.PoolExhaustedException;
import dev.weir.driver.r2dbc.pool.testing.FakeConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Sinks;

class OpeningTest {

    @Test
    void givesUpAnOpeningThatNeverEnds() {
        PoolFixture fixture = new PoolFixture(builder -> builder.createTimeout(Duration.ofSeconds(1)));
        fixture.database.opening(open -> Mono.never());
        List<Customer> unlucky = fixture.customers(2);

        fixture.pass(Duration.ofSeconds(1));
        assertThat(unlucky).extracting(Customer::error).allSatisfy(error -> assertThat(error)
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("[CONNECTION_LOST] no connection could be opened within 1000 ms"));

        fixture.database.opening(open -> open);
        fixture.pass(Duration.ofSeconds(1));
        fixture.fillOnce();
    }

    @Test
    void tellsWhoWaitsForAnOpeningLongerThanTheAcquireTimeout() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(1).acquireTimeout(Duration.ofSeconds(2)));
        fixture.database.opening(open -> open.delaySubscription(Duration.ofSeconds(5), fixture.time));
        Customer impatient = fixture.customer();

        fixture.pass(Duration.ofSeconds(2));
        assertThat(impatient.error()).isInstanceOf(PoolExhaustedException.class);

        fixture.pass(Duration.ofSeconds(3));
        assertThat(fixture.pool.statistics()).isEqualTo(new PoolStatistics(0, 1, 0, 1, 1, 0, 1));
        fixture.fillOnce();
    }

    /** A connection that arrives when the attempt was given up is not lost but closed. */
    @Test
    void closesAConnectionThatArrivesTooLate() {
        PoolFixture fixture = new PoolFixture(builder -> builder.createTimeout(Duration.ofSeconds(1)));
        AtomicReference<Runnable> arrive = new AtomicReference<>();
        fixture.database.opening(open -> new Stubborn(open, arrive));
        Customer unlucky = fixture.customer();
        fixture.pass(Duration.ofSeconds(1));
        assertThat(unlucky.error()).isInstanceOf(ConnectionLostException.class);

        arrive.get().run();

        assertThat(fixture.database.closed()).hasSize(1).isEqualTo(fixture.database.opened());
        assertThat(fixture.pool.statistics()).isEqualTo(new PoolStatistics(0, 0, 0, 2, 1, 1, 0));
    }

    @Test
    void tellsAtOnceThatAnOpeningFailed() {
        PoolFixture fixture = new PoolFixture();
        IOException cause = new IOException("secret.example refused user:password");
        fixture.database.opening(open -> Mono.error(cause));

        assertThat(fixture.customer().error())
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("[CONNECTION_LOST] no connection could be opened: the attempt failed with a IOException")
                .hasCause(cause);
        assertThat(fixture.pool.statistics()).isEqualTo(new PoolStatistics(0, 0, 0, 2, 0, 0, 0));
    }

    @Test
    void passesAnErrorOfOursAsItIs() {
        PoolFixture fixture = new PoolFixture();
        InvalidConfigurationException error = new InvalidConfigurationException("no such user");
        fixture.database.opening(open -> Mono.error(error));

        assertThat(fixture.customer().error()).isSameAs(error);
    }

    @Test
    void takesAnOpeningThatThrowsForOneThatFails() {
        PoolFixture fixture = new PoolFixture();
        fixture.database.opening(open -> {
            throw new IllegalStateException("no driver");
        });

        assertThat(fixture.customer().error())
                .isInstanceOf(ConnectionLostException.class)
                .hasRootCauseMessage("no driver");
    }

    @Test
    void takesAnOpeningWithoutAConnectionForOneThatFails() {
        PoolFixture fixture = new PoolFixture();
        fixture.database.opening(open -> Mono.empty());

        assertThat(fixture.customer().error()).isInstanceOf(ConnectionLostException.class);
        fixture.database.opening(open -> open);
        fixture.pass(Duration.ofSeconds(1));
        fixture.fillOnce();
    }

    /** While the database is away, all who wait hear of it from the first attempts; who comes later tries anew. */
    @Test
    void doesNotStormADatabaseThatIsAway() {
        PoolFixture fixture = new PoolFixture();
        Sinks.Empty<Void> refusal = Sinks.empty();
        fixture.database.opening(open -> refusal.asMono().then(Mono.error(new IOException("refused"))));
        List<Customer> all = fixture.customers(100);
        assertThat(fixture.database.attempts()).isEqualTo(2);

        refusal.tryEmitEmpty();
        assertThat(all).extracting(Customer::error).hasOnlyElementsOfType(ConnectionLostException.class);
        assertThat(fixture.database.attempts()).isEqualTo(2);

        fixture.database.opening(open -> open);
        fixture.fillOnce();
        assertThat(fixture.database.attempts()).isEqualTo(4);
    }

    @Test
    void keepsAConnectionWhoseBorrowerGaveUpMeanwhile() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(1));
        AtomicReference<MonoSink<Void>> opened = new AtomicReference<>();
        fixture.database.opening(open -> Mono.<Void>create(opened::set).then(open));
        Customer gone = fixture.customer();
        Customer next = fixture.customer();

        gone.leaves();
        opened.get().success();

        assertThat(next.connection()).isSameAs(fixture.database.opened().get(0));
        assertThat(fixture.database.attempts()).isEqualTo(1);
    }

    @Test
    void openingRunsInTheContextOfTheBorrower() {
        PoolFixture fixture = new PoolFixture();
        AtomicReference<String> seen = new AtomicReference<>();
        fixture.database.opening(open -> Mono.deferContextual(context -> {
            seen.set(context.get("trace"));
            return open;
        }));

        fixture.pool
                .acquire()
                .contextWrite(context -> context.put("trace", "t1"))
                .subscribe();

        assertThat(seen).hasValue("t1");
    }

    /** An opening that emits its connection whether or not it was cancelled before. */
    private static final class Stubborn extends Mono<FakeConnection> {
        private final Mono<FakeConnection> open;
        private final AtomicReference<Runnable> arrive;

        Stubborn(Mono<FakeConnection> open, AtomicReference<Runnable> arrive) {
            this.open = open;
            this.arrive = arrive;
        }

        @Override
        public void subscribe(reactor.core.CoreSubscriber<? super FakeConnection> actual) {
            actual.onSubscribe(reactor.core.publisher.Operators.emptySubscription());
            arrive.set(() -> open.subscribe(connection -> {
                actual.onNext(connection);
                actual.onComplete();
            }));
        }
    }
}
