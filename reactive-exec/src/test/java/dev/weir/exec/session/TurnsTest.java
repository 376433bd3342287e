package dev.weir.exec.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.TransactionEndedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.util.RaceTestUtils;

@Timeout(60)
class TurnsTest {
    private final Turns turns = new Turns();
    private final List<Turns.Turn> granted = new ArrayList<>();

    private Disposable take() {
        return turns.take().subscribe(granted::add);
    }

    @Test
    void grantsTheFirstAtOnce() {
        StepVerifier.create(turns.take()).expectNextCount(1).verifyComplete();
    }

    @Test
    void asksOnSubscription() {
        Mono<Turns.Turn> second = turns.take();
        take();
        assertThat(granted).hasSize(1);

        second.subscribe(granted::add);
        assertThat(granted).as("each subscription asks for a turn of its own").hasSize(1);
    }

    /** Such a subscriber is granted nothing, since it would give nothing back. */
    @Test
    void passesOverWhoCancelsBeforeAsking() {
        turns.take().doOnSubscribe(Subscription::cancel).subscribe(granted::add);

        take();

        assertThat(granted).hasSize(1);
    }

    @Test
    void refusesWhoAsksWhileATurnStreams() {
        take();
        granted.get(0).stream();

        StepVerifier.create(turns.take()).verifyErrorSatisfies(error -> assertThat(error)
                .isInstanceOf(TransactionEndedException.class)
                .hasMessageContaining("passes its results on"));

        granted.get(0).finish();
        take();
        assertThat(granted).as("waits while the turn ends").hasSize(1);
        granted.get(0).end();
        assertThat(granted).hasSize(2);
    }

    @Test
    void isSettledWhenWhatEndsHasEnded() {
        StepVerifier.create(turns.settled()).as("nobody has a turn").verifyComplete();
        take();
        StepVerifier.create(turns.settled()).as("nothing is ending").verifyComplete();
        granted.get(0).finish();
        take();
        AtomicBoolean settled = new AtomicBoolean();
        turns.settled().subscribe(nothing -> {}, error -> {}, () -> settled.set(true));
        assertThat(settled).isFalse();

        granted.get(0).end();

        assertThat(settled).isTrue();
        assertThat(granted).as("who waited before").hasSize(2);
    }

    @Test
    void grantsInTheOrderOfAsking() {
        List<Integer> order = new ArrayList<>();
        take();
        for (int i = 0; i < 5; i++) {
            int number = i;
            turns.take().subscribe(turn -> {
                order.add(number);
                turn.end();
            });
        }
        assertThat(order).isEmpty();

        granted.get(0).end();

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void passesOverWhoCancelledBefore() {
        take();
        Disposable second = take();
        take();
        second.dispose();

        granted.get(0).end();

        assertThat(granted).hasSize(2);
        granted.get(1).end();
        take();
        assertThat(granted).as("nobody is left waiting").hasSize(3);
    }

    @Test
    void ownsTheTurnAfterTheGrant() {
        Disposable first = take();
        first.dispose();
        take();

        assertThat(granted).as("a granted turn is ended, not cancelled").hasSize(1);
    }

    @Test
    void endsATurnOnce() {
        take();
        take();
        take();
        granted.get(0).end();
        granted.get(0).end();

        assertThat(granted).as("the second still has its turn").hasSize(2);
    }

    @Test
    void grantsALongQueueWithoutAStack() {
        AtomicInteger count = new AtomicInteger();
        take();
        for (int i = 0; i < 100_000; i++) {
            turns.take().subscribe(turn -> {
                count.incrementAndGet();
                turn.end();
            });
        }

        granted.get(0).end();

        assertThat(count).hasValue(100_000);
    }

    @Test
    void lendsOneTurnAtATime() {
        AtomicInteger holding = new AtomicInteger();
        Mono<Integer> held = Mono.usingWhen(
                turns.take(),
                turn -> Mono.fromCallable(holding::incrementAndGet)
                        .publishOn(Schedulers.parallel())
                        .doOnTerminate(holding::decrementAndGet),
                turn -> Mono.fromRunnable(turn::end));

        StepVerifier.create(Flux.range(0, 5_000)
                        .flatMap(i -> held.subscribeOn(Schedulers.parallel()), 64)
                        .distinct())
                .expectNext(1)
                .verifyComplete();
    }

    /** A turn that is granted just as the one who waited for it cancels goes to the next. */
    @Test
    void losesNoTurnToACancel() {
        for (int round = 0; round < 2_000; round++) {
            Turns raced = new Turns();
            AtomicReference<Turns.Turn> first = new AtomicReference<>();
            raced.take().subscribe(first::set);
            AtomicReference<Turns.Turn> second = new AtomicReference<>();
            Disposable waiting = Mono.usingWhen(
                            raced.take(),
                            turn -> {
                                second.set(turn);
                                return Mono.never();
                            },
                            turn -> Mono.fromRunnable(turn::end))
                    .subscribe();
            AtomicInteger thirds = new AtomicInteger();
            raced.take().subscribe(turn -> thirds.incrementAndGet());

            RaceTestUtils.race(waiting::dispose, first.get()::end);

            assertThat(thirds).as("round %d, granted: %s", round, second).hasValue(1);
        }
    }
}
