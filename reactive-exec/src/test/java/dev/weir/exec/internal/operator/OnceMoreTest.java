package dev.weir.exec.internal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.util.context.Context;

@Timeout(60)
class OnceMoreTest {
    private static final IllegalStateException PASSING = new IllegalStateException("passing");
    private static final IllegalArgumentException LASTING = new IllegalArgumentException("lasting");

    private final AtomicInteger attempts = new AtomicInteger();

    /** Returns a source whose attempts are these, in order. */
    @SafeVarargs
    private Flux<Integer> attempts(Flux<Integer>... each) {
        Flux<Integer> source = Flux.defer(() -> each[attempts.getAndIncrement()]);
        return OnceMore.of(source, IllegalStateException.class::isInstance);
    }

    @Test
    void goesThroughWithOneAttempt() {
        assertThat(attempts(Flux.just(1, 2)).collectList().block()).containsExactly(1, 2);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void isTriedOnceMoreIfItFailsBeforeTheFirstElement() {
        assertThat(attempts(Flux.error(PASSING), Flux.just(1, 2)).collectList().block())
                .containsExactly(1, 2);
    }

    @Test
    void isTriedTwiceAtTheMost() {
        StepVerifier.create(attempts(Flux.error(PASSING), Flux.error(PASSING))).verifyErrorMatches(PASSING::equals);
    }

    @Test
    void isNotTriedAgainAfterAnElement() {
        StepVerifier.create(attempts(Flux.concat(Flux.just(1), Flux.error(PASSING))))
                .expectNext(1)
                .verifyErrorMatches(PASSING::equals);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void isNotTriedAgainForAReasonThatLasts() {
        StepVerifier.create(attempts(Flux.error(LASTING))).verifyErrorMatches(LASTING::equals);
    }

    @Test
    void theSecondAttemptOwesWhatWasAskedOfTheFirst() {
        TestPublisher<Integer> first = TestPublisher.create();
        TestPublisher<Integer> second = TestPublisher.create();

        StepVerifier.create(attempts(first.flux(), second.flux()), 3)
                .then(() -> first.assertMinRequested(3))
                .then(() -> first.error(PASSING))
                .then(() -> second.assertMinRequested(3))
                .thenRequest(2)
                .then(() -> second.assertMinRequested(5))
                .then(() -> second.emit(1))
                .expectNext(1)
                .verifyComplete();
    }

    @Test
    void aCancelReachesTheSecondAttempt() {
        TestPublisher<Integer> first = TestPublisher.create();
        TestPublisher<Integer> second = TestPublisher.create();

        StepVerifier.create(attempts(first.flux(), second.flux()))
                .then(() -> first.error(PASSING))
                .thenCancel()
                .verify();

        second.assertWasCancelled();
    }

    @Test
    void theContextReachesBothAttempts() {
        Flux<Integer> source = Flux.deferContextual(context -> attempts.getAndIncrement() == 0
                ? Flux.<Integer>error(PASSING)
                : Flux.just(context.<Integer>get("key")));

        StepVerifier.create(OnceMore.of(source, PASSING::equals).contextWrite(Context.of("key", 7)))
                .expectNext(7)
                .verifyComplete();
    }

    /** Requests meet the change from one attempt to the next; whatever the order, what is asked for in all is given. */
    @Test
    void noRequestIsLostOrMadeTwiceWhileTheAttemptsChange() {
        for (int round = 0; round < 2_000; round++) {
            AtomicInteger together = new AtomicInteger();
            AtomicLong asked = new AtomicLong();
            List<Flux<Integer>> each = List.of(
                    Flux.create(sink -> Schedulers.parallel().schedule(() -> {
                        await(together);
                        sink.error(PASSING);
                    })),
                    Flux.<Integer>never().doOnRequest(asked::addAndGet));
            Flux<Integer> source = Flux.defer(() -> each.get(attempts.getAndIncrement() % 2));
            BaseSubscriber<Integer> subscriber = new BaseSubscriber<>() {
                @Override
                protected void hookOnSubscribe(Subscription subscription) {
                    request(1);
                }
            };
            OnceMore.of(source, PASSING::equals).subscribe(subscriber);
            await(together);
            IntStream.range(0, 300).forEach(i -> subscriber.request(1));

            awaitSecond(round);
            while (asked.get() < 301) {
                Thread.onSpinWait();
            }
            assertThat(asked).hasValue(301);
            subscriber.cancel();
        }
    }

    private void awaitSecond(int round) {
        while (attempts.get() < 2 * (round + 1)) {
            Thread.onSpinWait();
        }
    }

    /** Returns when both are here; nobody sleeps, so both go on at the same moment. */
    private static void await(AtomicInteger together) {
        together.incrementAndGet();
        while (together.get() < 2) {
            Thread.onSpinWait();
        }
    }
}
