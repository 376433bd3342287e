package dev.weir.driver.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Windowing;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.driver.r2dbc.testing.FakeAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@Timeout(60)
class ExchangeTest {
    private final LaneFixture cancelling = LaneFixture.cancelling();
    private final FakeAnswer answer = new FakeAnswer();

    private static LaneFixture by(Abandoning abandoning) {
        return LaneFixture.of(abandoning, Windowing.CURSOR);
    }

    @Nested
    class Demand {
        @Test
        void sendsNothingBeforeTheFirstRequest() {
            StepVerifier.create(cancelling.exchange(answer), 0)
                    .expectSubscription()
                    .then(() -> assertThat(answer.isSent()).isFalse())
                    .thenCancel()
                    .verify();

            assertThat(answer.isSent()).isFalse();
            assertThat(cancelling.engine().pings()).isZero();
        }

        @Test
        void isPassedOnAsItIs() {
            StepVerifier.create(cancelling.exchange(answer), 0)
                    .thenRequest(2)
                    .then(() -> assertThat(answer.requested()).isEqualTo(2))
                    .then(() -> answer.next("a", "b"))
                    .expectNext("a", "b")
                    .thenRequest(3)
                    .then(() -> assertThat(answer.requested()).isEqualTo(5))
                    .then(answer::complete)
                    .verifyComplete();
        }

        @Test
        void thatHasNoEndStaysSo() {
            StepVerifier.create(cancelling.exchange(answer))
                    .then(() -> assertThat(answer.requested()).isEqualTo(Long.MAX_VALUE))
                    .then(answer::complete)
                    .verifyComplete();
        }

        @Test
        void isKeptUntilThereIsASubscription() {
            answer.held();
            StepVerifier.create(cancelling.exchange(answer), 2)
                    .thenRequest(3)
                    .then(answer::arrive)
                    .then(() -> assertThat(answer.requested()).isEqualTo(5))
                    .then(answer::complete)
                    .verifyComplete();
        }

        @Test
        void ofNothingIsAnError() {
            AtomicReference<Subscription> asking = new AtomicReference<>();
            StepVerifier.create(Flux.from(cancelling.exchange(answer)).doOnSubscribe(asking::set), 1)
                    .then(() -> asking.get().request(0))
                    .verifyErrorMessage("a request must be for more than zero (rule 3.9), and was for 0");

            assertThat(answer.isCancelled()).isTrue();
        }
    }

    @Nested
    class Ending {
        @Test
        void tellsAnErrorAfterTheElements() {
            StepVerifier.create(cancelling.exchange(answer))
                    .then(() -> answer.next("a"))
                    .then(() -> answer.fail(new IllegalStateException("broken")))
                    .expectNext("a")
                    .verifyErrorMessage("broken");

            assertThat(cancelling.lane().isCertain()).isTrue();
        }

        @Test
        void remembersThatTheConnectionIsLost() {
            StepVerifier.create(cancelling.exchange(answer))
                    .then(() -> answer.fail(new ConnectionLostException("gone", null)))
                    .verifyError(ConnectionLostException.class);

            assertThat(cancelling.lane().isCertain()).isFalse();
        }

        @Test
        void passesOnNothingThatComesAfterACancel() {
            List<Object> seen = new ArrayList<>();
            Disposable reading = cancelling.exchange(answer).subscribe(seen::add);
            answer.next("a");
            reading.dispose();
            answer.next("b");
            answer.complete();

            assertThat(seen).containsExactly("a");
        }

        @Test
        void lettingTheNextOneBeginComesFirst() {
            List<String> order = new ArrayList<>();
            cancelling.exchange(answer).doOnComplete(() -> order.add("told")).subscribe();
            FakeAnswer next = new FakeAnswer().subscribing(() -> order.add("next"));
            cancelling.exchange(next).subscribe();

            answer.complete();

            assertThat(order).containsExactly("next", "told");
        }

        @ParameterizedTest
        @EnumSource(Abandoning.class)
        void aRowThatCannotBeReadLeavesTheConnectionUsable(Abandoning abandoning) {
            LaneFixture fixture = by(abandoning);
            StepVerifier.create(fixture.exchange(answer), 3)
                    .then(() -> answer.next("a", new Run.Failure(new IllegalStateException("unreadable"))))
                    .expectNext("a")
                    .verifyErrorMessage("unreadable");
            answer.next("c");
            answer.complete();

            FakeAnswer next = fixture.running();
            assertThat(next.isSent()).isTrue();
            assertThat(fixture.lane().isCertain()).isTrue();
        }
    }

    @Nested
    class Cancelling {
        @ParameterizedTest
        @EnumSource(Abandoning.class)
        void sendsNothingIfItComesFirst(Abandoning abandoning) {
            LaneFixture fixture = by(abandoning);
            FakeAnswer ahead = fixture.running();
            fixture.exchange(answer).subscribe().dispose();

            ahead.complete();

            assertThat(answer.isSent()).isFalse();
            assertThat(fixture.running().isSent()).isTrue();
        }

        @Test
        void isPassedOnWhereTheDriverIsTold() {
            cancelling.exchange(answer).subscribe().dispose();

            assertThat(answer.isCancelled()).isTrue();
        }

        @Test
        void readsToTheEndWhereTheDriverIsNotTold() {
            LaneFixture draining = LaneFixture.draining();
            Flux.from(draining.exchange(answer)).take(1).subscribe();
            answer.next("a");
            assertThat(answer.isCancelled()).isFalse();
            assertThat(answer.requested()).isEqualTo(Long.MAX_VALUE);

            FakeAnswer next = draining.running();
            assertThat(next.isSent()).as("before the end").isFalse();
            answer.next("b");
            answer.complete();
            assertThat(next.isSent()).as("after the end").isTrue();
        }

        /** What is sent after the cancel must not be sent after what comes next: a rollback, perhaps. */
        @ParameterizedTest
        @EnumSource(Abandoning.class)
        void whileItIsBeingSentLetsTheNextOneBeginAfterwards(Abandoning abandoning) {
            LaneFixture fixture = by(abandoning);
            FakeAnswer next = new FakeAnswer();
            AtomicReference<Disposable> reading = new AtomicReference<>();
            List<Boolean> sentMeanwhile = new ArrayList<>();
            Flux<Object> exchange = new ExchangeFlux<>(fixture.lane(), (demand, unwanted) -> {
                reading.get().dispose();
                fixture.exchange(next).subscribe();
                sentMeanwhile.add(next.isSent());
                return answer;
            });
            reading.set(exchange.subscribeWith(new BaseSubscriber<Object>() {
                @Override
                protected void hookOnSubscribe(Subscription subscription) {
                    reading.set(this);
                    request(1);
                }
            }));

            assertThat(sentMeanwhile).containsExactly(false);
            answer.complete();
            assertThat(next.isSent()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(Abandoning.class)
        void beforeThereIsASubscriptionIsMadeUpFor(Abandoning abandoning) {
            answer.held();
            by(abandoning).exchange(answer).subscribe().dispose();

            answer.arrive();

            assertThat(answer.isCancelled()).isEqualTo(abandoning == Abandoning.CANCEL);
            assertThat(answer.requested()).isEqualTo(abandoning == Abandoning.DRAIN ? Long.MAX_VALUE : 0);
        }

        @Test
        void afterTheEndDoesNothing() {
            Disposable reading = cancelling.exchange(answer).subscribe();
            answer.complete();
            reading.dispose();

            assertThat(answer.isCancelled()).isFalse();
            assertThat(cancelling.running().isSent()).isTrue();
            assertThat(cancelling.engine().pings()).isZero();
        }
    }

    @Nested
    class SettingAside {
        @Test
        void readsAheadWhenSomebodyWaits() {
            List<Object> seen = new ArrayList<>();
            FakeAnswer next = new FakeAnswer();
            StepVerifier.create(Flux.from(cancelling.exchange(answer)).doOnNext(seen::add), 1)
                    .then(() -> cancelling.exchange(next).subscribe())
                    .then(() -> assertThat(answer.requested()).isEqualTo(1 + Exchange.ASIDE + 1))
                    .then(() -> answer.next("a", "b", "c"))
                    .then(answer::complete)
                    .then(() -> assertThat(seen).containsExactly("a"))
                    .then(() -> assertThat(next.isSent()).isTrue())
                    .thenRequest(2)
                    .expectNext("a", "b", "c")
                    .verifyComplete();
        }

        @Test
        void refusesWhoWaitsForMoreThanThat() {
            StepVerifier.create(cancelling.exchange(answer), 1)
                    .then(() -> StepVerifier.create(cancelling.exchange(new FakeAnswer()))
                            .then(() -> {
                                for (int i = 0; i < Exchange.ASIDE + 2; i++) {
                                    answer.next(i);
                                }
                            })
                            .verifyError(InvalidStatementException.class))
                    .thenRequest(Long.MAX_VALUE)
                    .then(answer::complete)
                    .expectNextCount(Exchange.ASIDE + 2)
                    .verifyComplete();
        }

        @Test
        void throwsAwayWhatNobodyWants() {
            List<Object> discarded = new ArrayList<>();
            StepVerifier.create(Flux.from(cancelling.exchange(answer)).doOnDiscard(String.class, discarded::add), 1)
                    .then(cancelling::running)
                    .then(() -> answer.next("a", "b", "c"))
                    .expectNext("a")
                    .thenCancel()
                    .verify();

            assertThat(discarded).containsExactly("b", "c");
        }

        @Test
        void keepsAnErrorBehindTheElements() {
            StepVerifier.create(cancelling.exchange(answer), 1)
                    .then(cancelling::running)
                    .then(() -> answer.next("a", "b"))
                    .then(() -> answer.fail(new IllegalStateException("broken")))
                    .expectNext("a")
                    .thenRequest(1)
                    .expectNext("b")
                    .verifyErrorMessage("broken");
        }
    }

    @Nested
    class Closing {
        @Test
        void endsWhatRunsAndWhatWaits() {
            StepVerifier.create(cancelling.exchange(answer))
                    .then(() -> StepVerifier.create(cancelling.exchange(new FakeAnswer()))
                            .then(() -> cancelling.lane().shut())
                            .verifyError(InternalException.class))
                    .verifyError(InternalException.class);

            assertThat(answer.isCancelled()).isTrue();
            StepVerifier.create(cancelling.exchange(new FakeAnswer())).verifyError(InternalException.class);
        }
    }
}
