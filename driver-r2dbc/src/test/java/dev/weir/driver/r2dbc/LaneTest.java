package dev.weir.driver.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Windowing;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DeadlockException;
import dev.weir.core.error.QueryTimeoutException;
import dev.weir.core.error.TransactionEndedException;
import dev.weir.driver.r2dbc.testing.FakeAnswer;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

@Timeout(60)
class LaneTest {
    private final LaneFixture cancelling = LaneFixture.cancelling();
    private final LaneFixture draining = LaneFixture.draining();

    @Test
    void sendsOneAfterTheOther() {
        FakeAnswer first = cancelling.running();
        FakeAnswer second = cancelling.running();
        FakeAnswer third = cancelling.running();
        assertThat(second.isSent()).isFalse();

        first.complete();
        assertThat(second.isSent()).isTrue();
        assertThat(third.isSent()).isFalse();

        second.complete();
        assertThat(third.isSent()).isTrue();
    }

    /** It is waited for from the start, so its subscriber may need the other one before it asks for more. */
    @Test
    void setsAsideForWhoWaitedWithTheOneThatBegins() {
        FakeAnswer first = cancelling.running();
        FakeAnswer second = new FakeAnswer();
        FakeAnswer third = new FakeAnswer();
        StepVerifier.create(cancelling.exchange(second), 1)
                .then(() -> cancelling.exchange(third).subscribe())
                .then(first::complete)
                .then(() -> assertThat(second.requested()).isEqualTo(1 + Exchange.ASIDE + 1))
                .then(() -> second.next("a", "b"))
                .then(second::complete)
                .then(() -> assertThat(third.isSent()).isTrue())
                .thenRequest(1)
                .expectNext("a", "b")
                .verifyComplete();
    }

    @Test
    void sendsAllAtOnceWhereResultsAreInterleaved() {
        LaneFixture interleaved = LaneFixture.of(Abandoning.DRAIN, Windowing.INTERLEAVED);

        assertThat(interleaved.running().isSent()).isTrue();
        assertThat(interleaved.running().isSent()).isTrue();
    }

    @Test
    void thousandsThatFailAtOnceNeedNoDeepStack() {
        FakeAnswer first = cancelling.running();
        List<Throwable> errors = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            cancelling
                    .exchange(Mono.error(new ConnectionLostException("gone", null)))
                    .subscribe(element -> {}, errors::add);
        }

        first.complete();

        assertThat(errors).hasSize(20_000).hasOnlyElementsOfType(ConnectionLostException.class);
    }

    @Test
    void waitsForTheRestOfWhatWasCancelled() {
        Sinks.One<Boolean> ping = Sinks.one();
        cancelling.engine().pinging(ping.asMono());
        cancel(cancelling);

        FakeAnswer next = cancelling.running();
        assertThat(next.isSent()).isFalse();
        ping.tryEmitValue(true);
        eventually(next::isSent);

        next.complete();
        assertThat(cancelling.running().isSent()).as("at rest for good").isTrue();
        assertThat(cancelling.engine().pings()).isEqualTo(1);
    }

    /** The one who was let through first has left; nobody else may be let through for that. */
    @Test
    void staysClosedToWhoComesAfterOneThatLeft() {
        Sinks.One<Boolean> ping = Sinks.one();
        cancelling.engine().pinging(ping.asMono());
        cancel(cancelling);
        cancel(cancelling);

        FakeAnswer third = cancelling.running();
        assertThat(third.isSent()).isFalse();
        ping.tryEmitValue(true);
        eventually(third::isSent);
    }

    @Test
    void tellsTheServerToStopWhatDoesNotEndByItself() {
        Sinks.One<Boolean> ping = Sinks.one();
        Sinks.Empty<Void> stop = Sinks.empty();
        cancelling.engine().pinging(ping.asMono());
        cancelling.engine().stopping(stop.asMono());
        cancel(cancelling);

        StepVerifier.create(cancelling.exchange(Mono.just("next")))
                .then(() -> eventually(() -> cancelling.engine().stops() == 1))
                .then(() -> ping.tryEmitValue(true))
                .expectNoEvent(Duration.ofMillis(20))
                .then(stop::tryEmitEmpty)
                .expectNext("next")
                .verifyComplete();
    }

    /** The server may be stopping just now, and would stop what comes next. */
    @Test
    void doesNotForgetThatTheServerIsBeingTold() {
        Sinks.One<Boolean> ping = Sinks.one();
        Sinks.Empty<Void> stop = Sinks.empty();
        cancelling.engine().pinging(ping.asMono());
        cancelling.engine().stopping(stop.asMono());
        cancel(cancelling);
        Disposable second = cancelling.exchange(new FakeAnswer()).subscribe();
        eventually(() -> cancelling.engine().stops() == 1);

        second.dispose();
        ping.tryEmitValue(true);
        FakeAnswer third = cancelling.running();
        assertThat(third.isSent()).as("while the server is being told").isFalse();
        stop.tryEmitEmpty();
        eventually(third::isSent);
    }

    @Test
    void givesUpAConnectionThatDoesNotComeToRest() {
        cancelling.engine().pinging(Mono.never());
        cancel(cancelling);

        StepVerifier.create(cancelling.exchange(Mono.just("next")))
                .expectError(ConnectionLostException.class)
                .verify(LaneFixture.PATIENCE);
        assertThat(cancelling.lane().isCertain()).isFalse();

        FakeAnswer third = new FakeAnswer();
        StepVerifier.create(cancelling.exchange(third)).verifyError(ConnectionLostException.class);
        assertThat(third.isSent()).isFalse();
    }

    @Test
    void givesUpAConnectionThatIsNotDrained() {
        cancel(draining);

        draining.lane().shut();
        StepVerifier.create(draining.lane().rest())
                .expectError(ConnectionLostException.class)
                .verify(LaneFixture.PATIENCE);
        assertThat(draining.lane().isCertain()).isFalse();
    }

    @Test
    void asksAgainIfTheQuestionWasStopped() {
        cancelling.engine().pinging(Mono.just(false));
        cancel(cancelling);
        StepVerifier.create(cancelling.exchange(Mono.just("next"))).verifyError(ConnectionLostException.class);

        assertThat(cancelling.engine().pings()).isEqualTo(2);
    }

    /** The session is closed by one thread while another one sends: the connection is not given back before it has. */
    @Test
    void isNotAtRestWhileSomethingIsBeingSent() {
        FakeAnswer answer = new FakeAnswer();
        List<String> order = new ArrayList<>();
        cancelling
                .exchange(answer.subscribing(() -> {
                    cancelling.lane().shut();
                    cancelling.lane().rest().subscribe(nothing -> {}, error -> {}, () -> order.add("rest"));
                    order.add("sent");
                }))
                .subscribe(element -> {}, error -> {});

        assertThat(order).containsExactly("sent", "rest");
        assertThat(answer.isCancelled()).isTrue();
        assertThat(cancelling.engine().pings()).isEqualTo(1);
    }

    @Test
    void isAtRestIfNothingRan() {
        cancelling.lane().shut();

        StepVerifier.create(cancelling.lane().rest()).verifyComplete();
        assertThat(cancelling.engine().pings()).isZero();
    }

    /** The server would stop what runs beside. */
    @Test
    void tellsTheServerNothingWhileOthersRun() {
        LaneFixture interleaved = LaneFixture.of(Abandoning.DRAIN, Windowing.INTERLEAVED);
        FakeAnswer beside = interleaved.running();
        Disposable leaving = interleaved.exchange(new FakeAnswer()).subscribe();
        leaving.dispose();

        assertThat(interleaved.running().isSent()).isTrue();
        beside.complete();
        assertThat(interleaved.engine().stops()).isZero();
    }

    private static void cancel(LaneFixture fixture) {
        fixture.exchange(new FakeAnswer()).subscribe().dispose();
    }

    private static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + LaneFixture.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Only if the transaction waited for a lock, and only on such a server, is it over. */
    @ParameterizedTest
    @CsvSource({"true, 1, true", "true, 7, false", "false, 1, false"})
    void refusesWhatWouldRunAfterATransactionThatALockTimeoutEnded(boolean rollsBack, int number, boolean refused) {
        LaneFixture ending = rollsBack ? LaneFixture.rollingBackOnLockTimeout() : LaneFixture.cancelling();
        Lane lane = ending.lane();
        lane.inTransaction(true);

        lane.failed(new QueryTimeoutException("told", new R2dbcTimeoutException("told", null, number)));

        StepVerifier.Step<Object> next = StepVerifier.create(ending.exchange(Flux.just("row")));
        if (refused) {
            next.verifyError(TransactionEndedException.class);
        } else {
            next.expectNext("row").verifyComplete();
        }
    }

    /** Who leaves a transaction rolls it back behind what is still running, whatever that comes to. */
    @Test
    void rollsBackBehindWhatTheDatabaseHasRolledBack() {
        cancelling.lane().inTransaction(true);
        FakeAnswer running = cancelling.running();
        FakeAnswer behind = new FakeAnswer();
        FakeAnswer rollback = new FakeAnswer();
        List<Throwable> refused = new ArrayList<>();
        cancelling.exchange(behind).subscribe(element -> {}, refused::add);
        cancelling.rollback(rollback).subscribe();

        running.fail(new DeadlockException(null));

        assertThat(behind.isSent()).isFalse();
        assertThat(refused)
                .hasOnlyElementsOfType(TransactionEndedException.class)
                .hasSize(1);
        assertThat(rollback.isSent()).isTrue();
        rollback.complete();
        assertThat(cancelling.lane().isCertain()).isTrue();
    }

    /** What was cancelled may come to its end behind the rollback, on a connection that is to be used again. */
    @Test
    void beginsAnewAfterADeadlockThatIsToldLate() {
        Lane lane = cancelling.lane();
        lane.inTransaction(true);
        FakeAnswer rollback = new FakeAnswer();
        cancelling.rollback(rollback).subscribe();

        lane.failed(new DeadlockException(null));
        rollback.complete();
        lane.inTransaction(false);
        lane.inTransaction(true);

        StepVerifier.create(cancelling.exchange(Flux.just("row")))
                .expectNext("row")
                .verifyComplete();
    }
}
