package dev.weir.exec.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.PoolExhaustedException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.value.Arguments;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Sample;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

@Timeout(60)
class OwnSessionTest {
    private static final ConnectionLostException LOST = new ConnectionLostException("the server went away", null);
    private static final DatabaseException CLOSE_FAILED = new DatabaseException("test", "57P01", null);
    private static final IllegalStateException FAILED = new IllegalStateException("failed");

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final OwnSession own = new OwnSession(driver);

    private Flux<Long> read() {
        return own.read(Sample.reading(), Sample.rows("ROWS"));
    }

    private Mono<Long> readOne() {
        return own.readOne(Sample.reading(), Sample.row("ROWS"));
    }

    private Mono<Long> write(boolean atomic) {
        return own.write(Sample.writing(), atomic, Sample.row("CHANGE"));
    }

    private void answering(Function<String, Flux<Arguments>> script) {
        driver.answering(script);
    }

    @Nested
    class Reading {
        @Test
        void opensOnSubscriptionAndClosesAtTheEnd() {
            answering(new Script().on("ROWS", Blog.number(1), Blog.number(2)));
            Flux<Long> rows = read();
            assertThat(driver.log()).isEmpty();

            StepVerifier.create(rows).expectNext(1L, 2L).verifyComplete();

            assertThat(driver.log()).containsExactly("OPEN READ", "ROWS", "CLOSE");
        }

        @Test
        void opensASessionForEachSubscription() {
            Flux<Long> rows = read();
            StepVerifier.create(rows.thenMany(rows)).verifyComplete();

            assertThat(driver.log()).containsExactly("OPEN READ", "ROWS", "CLOSE", "OPEN READ", "ROWS", "CLOSE");
        }

        @Test
        void passesDemandOn() {
            List<Long> requests = new ArrayList<>();
            answering(
                    new Script().on("ROWS", Flux.range(1, 10).map(Blog::number).doOnRequest(requests::add)));

            StepVerifier.create(read(), 0)
                    .expectSubscription()
                    .then(() -> assertThat(requests).isEmpty())
                    .thenRequest(2)
                    .expectNext(1L, 2L)
                    .thenRequest(3)
                    .expectNext(3L, 4L, 5L)
                    .thenCancel()
                    .verify();

            assertThat(requests).containsExactly(2L, 3L);
            assertThat(driver.log()).containsExactly("OPEN READ", "ROWS", "CANCEL ROWS", "CLOSE");
        }

        @Test
        void closesOnError() {
            answering(new Script().on("ROWS", Flux.just(Blog.number(1)).concatWith(Mono.error(FAILED))));

            StepVerifier.create(read()).expectNext(1L).verifyErrorMatches(error -> error == FAILED);

            assertThat(driver.log()).containsExactly("OPEN READ", "ROWS", "CLOSE");
        }

        @Test
        void closesIfTheRunCannotBeMade() {
            StepVerifier.create(own.read(Sample.reading(), session -> {
                        throw FAILED;
                    }))
                    .verifyErrorMatches(error -> error == FAILED);
            assertThat(driver.open()).isZero();
        }

        @Test
        void tellsWhyTheRunFailedEvenIfClosingFailsToo() {
            answering(new Script().fail("ROWS", FAILED).fail("CLOSE", CLOSE_FAILED));

            List<Throwable> dropped = droppedBy(() -> {
                StepVerifier.create(read()).verifyErrorMatches(error -> error == FAILED);
                StepVerifier.create(readOne()).verifyErrorMatches(error -> error == FAILED);
            });

            assertThat(dropped).containsExactly(CLOSE_FAILED, CLOSE_FAILED);
        }

        @Test
        void givesWhatWasReadEvenIfClosingFails() {
            answering(new Script().on("ROWS", Blog.number(1)).fail("CLOSE", CLOSE_FAILED));

            List<Throwable> dropped = droppedBy(() -> {
                StepVerifier.create(read()).expectNext(1L).verifyComplete();
                StepVerifier.create(readOne()).expectNext(1L).verifyComplete();
            });

            assertThat(dropped).containsExactly(CLOSE_FAILED, CLOSE_FAILED);
        }

        @Test
        void lendsNothingIfCancelledBefore() {
            TestPublisher<Arguments> opening = TestPublisher.create();
            answering(new Script().on("OPEN", opening.flux()));

            StepVerifier.create(read()).expectSubscription().thenCancel().verify();

            opening.assertCancelled();
            assertThat(driver.open()).isZero();
            assertThat(driver.log()).containsExactly("OPEN READ", "CANCEL OPEN READ");
        }

        @Test
        void givesOneValueAfterClosing() {
            answering(new Script().on("ROWS", Blog.number(7)));

            StepVerifier.create(readOne().doOnNext(value -> driver.log().add("GIVEN")))
                    .expectNext(7L)
                    .verifyComplete();

            assertThat(driver.log()).containsExactly("OPEN READ", "ROWS", "CLOSE", "GIVEN");
        }

        @Test
        void closesACancelledValue() {
            answering(new Script().on("ROWS", Flux.never()));

            readOne().subscribe().dispose();

            assertThat(driver.log()).containsExactly("OPEN READ", "ROWS", "CANCEL ROWS", "CLOSE");
        }
    }

    @Nested
    class ReadingAgain {
        @Test
        void readsAgainWhatWasLostBeforeTheFirstRow() {
            answering(new Script().inTurn("ROWS", Flux.error(LOST), Flux.just(Blog.number(1), Blog.number(2))));

            StepVerifier.create(read()).expectNext(1L, 2L).verifyComplete();

            assertThat(driver.log()).containsExactly("OPEN READ", "ROWS", "CLOSE", "OPEN READ", "ROWS", "CLOSE");
        }

        @Test
        void keepsDemandWhenReadingAgain() {
            List<Long> requests = new ArrayList<>();
            answering(new Script()
                    .inTurn(
                            "ROWS",
                            Flux.error(LOST),
                            Flux.range(1, 10).map(Blog::number).doOnRequest(requests::add)));

            StepVerifier.create(read(), 2).expectNext(1L, 2L).thenCancel().verify();

            assertThat(requests).containsExactly(2L);
        }

        @Test
        void readsAgainOnce() {
            answering(new Script().fail("ROWS", LOST));

            StepVerifier.create(read()).verifyErrorMatches(error -> error == LOST);
            StepVerifier.create(readOne()).verifyErrorMatches(error -> error == LOST);

            assertThat(driver.log()).filteredOn("ROWS"::equals).hasSize(4);
            assertThat(driver.open()).isZero();
        }

        @Test
        void readsNothingTwice() {
            answering(new Script().on("ROWS", Flux.just(Blog.number(1)).concatWith(Mono.error(LOST))));

            StepVerifier.create(read()).expectNext(1L).verifyErrorMatches(error -> error == LOST);

            assertThat(driver.log()).containsExactly("OPEN READ", "ROWS", "CLOSE");
        }

        @Test
        void readsOneValueAgain() {
            answering(new Script().inTurn("ROWS", Flux.error(LOST), Flux.just(Blog.number(1))));

            StepVerifier.create(readOne()).expectNext(1L).verifyComplete();
        }

        @Test
        void readsAgainForEachSubscription() {
            answering(new Script()
                    .inTurn("ROWS", Flux.error(LOST), Flux.empty(), Flux.error(LOST), Flux.just(Blog.number(1))));
            Flux<Long> rows = read();

            StepVerifier.create(rows).verifyComplete();
            StepVerifier.create(rows).expectNext(1L).verifyComplete();
        }

        @Test
        void leavesOtherErrorsAlone() {
            answering(new Script()
                    .fail("ROWS", new PoolExhaustedException("none came free", null))
                    .fail("CHANGE", LOST));

            StepVerifier.create(read()).verifyError(PoolExhaustedException.class);
            StepVerifier.create(readOne()).verifyError(PoolExhaustedException.class);

            assertThat(driver.log()).filteredOn("ROWS"::equals).hasSize(2);
        }

        @Test
        void writesNothingAgain() {
            answering(new Script().fail("CHANGE", LOST));

            StepVerifier.create(write(false)).verifyErrorMatches(error -> error == LOST);
            StepVerifier.create(write(true)).verifyErrorMatches(error -> error == LOST);

            assertThat(driver.log()).filteredOn("CHANGE"::equals).hasSize(2);
        }
    }

    @Nested
    class Writing {
        @Test
        void writesOneOperationWithoutATransaction() {
            answering(new Script().on("CHANGE", Blog.number(3)));

            StepVerifier.create(write(false)).expectNext(3L).verifyComplete();

            assertThat(driver.log()).containsExactly("OPEN WRITE", "CHANGE", "CLOSE");
        }

        @Test
        void keepsWhatWasWrittenEvenIfClosingFails() {
            answering(new Script().on("CHANGE", Blog.number(3)).fail("CLOSE", CLOSE_FAILED));

            List<Throwable> dropped = droppedBy(() -> {
                StepVerifier.create(write(false)).expectNext(3L).verifyComplete();
                StepVerifier.create(write(true)).expectNext(3L).verifyComplete();
            });

            assertThat(dropped).containsExactly(CLOSE_FAILED, CLOSE_FAILED);
        }

        @Test
        void closesACancelledWrite() {
            answering(new Script().on("CHANGE", Flux.never()));

            write(false).subscribe().dispose();

            assertThat(driver.log()).containsExactly("OPEN WRITE", "CHANGE", "CANCEL CHANGE", "CLOSE");
        }

        @Test
        void writesSeveralOperationsInATransaction() {
            answering(new Script().on("CHANGE", Blog.number(3)));

            StepVerifier.create(write(true)).expectNext(3L).verifyComplete();

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "CHANGE", "COMMIT", "CLOSE");
        }

        @Test
        void tellsThatTheCommitFailed() {
            answering(new Script().fail("COMMIT", FAILED));

            StepVerifier.create(write(true)).verifyErrorMatches(error -> error == FAILED);

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "CHANGE", "COMMIT", "ROLLBACK", "CLOSE");
        }

        @Test
        void rollsBackOnError() {
            answering(new Script().fail("CHANGE", new UniqueViolationException("users", "", List.of("email"), null)));

            StepVerifier.create(write(true)).verifyError(UniqueViolationException.class);

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "CHANGE", "ROLLBACK", "CLOSE");
        }

        @Test
        void rollsBackOnCancel() {
            answering(new Script().on("CHANGE", Flux.never()));

            write(true).subscribe().dispose();

            assertThat(driver.log())
                    .containsExactly("OPEN WRITE", "BEGIN", "CHANGE", "CANCEL CHANGE", "ROLLBACK", "CLOSE");
        }
    }

    /** Returns what goes to the hook for dropped errors meanwhile. */
    private static List<Throwable> droppedBy(Runnable meanwhile) {
        List<Throwable> dropped = new ArrayList<>();
        Hooks.onErrorDropped(dropped::add);
        try {
            meanwhile.run();
        } finally {
            Hooks.resetOnErrorDropped();
        }
        return dropped;
    }
}
