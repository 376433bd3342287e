package dev.weir.exec.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Transaction;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.Isolation;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.TransactionEndedException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Sample;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class TransactionsTest {
    private static final TransactionOptions DEFAULTS = TransactionOptions.defaults();
    private static final IllegalStateException FAILED = new IllegalStateException("failed");
    private static final SerializationFailureException CHANGED = new SerializationFailureException(null);

    private final ScriptedDriver driver =
            new ScriptedDriver(Profiles.SQL).answering(new Script().on("CHANGE", Blog.number(1)));
    private final Transactions transactions = new Transactions(driver, Sample.NO_RUNNER);
    private final OwnSession own = new OwnSession(driver);

    private static Mono<Long> change(Transaction transaction, String text) {
        return ((Scope) transaction).write(Sample.writing(), false, Sample.row(text));
    }

    /** A write on the database itself, which joins the transaction that its subscription is in. */
    private Mono<Long> ambientChange(String text) {
        return Mono.deferContextual(
                context -> transactions.scope(context, own).write(Sample.writing(), false, Sample.row(text)));
    }

    @Nested
    class Endings {
        @Test
        void commitsWhatCompletes() {
            StepVerifier.create(transactions
                            .run(DEFAULTS, transaction -> change(transaction, "CHANGE"))
                            .doOnNext(value -> driver.log().add("GIVEN")))
                    .expectNext(1L)
                    .verifyComplete();

            assertThat(driver.log())
                    .as("the value is given when it is certain")
                    .containsExactly("OPEN WRITE", "BEGIN", "CHANGE", "COMMIT", "CLOSE", "GIVEN");
        }

        @Test
        void commitsWorkThatGivesNothing() {
            StepVerifier.create(transactions.run(DEFAULTS, transaction -> Mono.empty()))
                    .verifyComplete();

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "COMMIT", "CLOSE");
        }

        @Test
        void rollsBackWhatFails() {
            StepVerifier.create(transactions.run(DEFAULTS, transaction -> change(transaction, "CHANGE")
                            .then(Mono.error(FAILED))))
                    .verifyErrorMatches(error -> error == FAILED);

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "CHANGE", "ROLLBACK", "CLOSE");
        }

        @Test
        void rollsBackWhatThrows() {
            StepVerifier.create(transactions.run(DEFAULTS, transaction -> {
                        throw FAILED;
                    }))
                    .verifyErrorMatches(error -> error == FAILED);

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "ROLLBACK", "CLOSE");
        }

        @Test
        void rollsBackWhatIsCancelled() {
            driver.answering(new Script().on("CHANGE", Flux.never()));

            transactions
                    .run(DEFAULTS, transaction -> change(transaction, "CHANGE"))
                    .subscribe()
                    .dispose();

            assertThat(driver.log())
                    .containsExactly("OPEN WRITE", "BEGIN", "CHANGE", "CANCEL CHANGE", "ROLLBACK", "CLOSE");
        }

        @Test
        void doesNotInterruptACommit() {
            driver.answering(new Script().on("COMMIT", Flux.never()));

            transactions.run(DEFAULTS, transaction -> Mono.just(1L)).subscribe().dispose();

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "COMMIT");
        }

        @Test
        void rollsBackWhatCannotBegin() {
            driver.answering(new Script().fail("BEGIN", FAILED));

            StepVerifier.create(transactions.run(DEFAULTS, transaction -> Mono.just(1)))
                    .verifyErrorMatches(error -> error == FAILED);

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "ROLLBACK", "CLOSE");
        }

        @Test
        void tellsWhyTheWorkFailedWhateverFailsAfterwards() {
            driver.answering(new Script()
                    .fail("ROLLBACK", new DatabaseException("test", "1", null))
                    .fail("CLOSE", new DatabaseException("test", "2", null)));

            StepVerifier.create(transactions.run(DEFAULTS, transaction -> Mono.error(FAILED)))
                    .verifyErrorMatches(error -> error == FAILED && error.getSuppressed().length == 0);
        }

        @Test
        void refusesStatementsAfterTheEnd() {
            AtomicReference<Transaction> leaked = new AtomicReference<>();
            StepVerifier.create(transactions.run(DEFAULTS, transaction -> {
                        leaked.set(transaction);
                        return Mono.just(1);
                    }))
                    .expectNext(1)
                    .verifyComplete();
            driver.forget();

            StepVerifier.create(change(leaked.get(), "CHANGE")).verifyErrorSatisfies(error -> assertThat(error)
                    .isInstanceOf(TransactionEndedException.class)
                    .hasMessageContaining("committed"));
            assertThat(driver.log()).isEmpty();
        }
    }

    @Nested
    class Streaming {
        @Test
        void passesResultsOnBeforeTheCommit() {
            StepVerifier.create(transactions
                            .runMany(DEFAULTS, transaction -> Flux.just(1, 2))
                            .doOnNext(value -> driver.log().add("GIVEN " + value)))
                    .expectNext(1, 2)
                    .verifyComplete();

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "GIVEN 1", "GIVEN 2", "COMMIT", "CLOSE");
        }

        @Test
        void passesDemandOn() {
            StepVerifier.create(
                            transactions.runMany(DEFAULTS, transaction -> Flux.range(1, 10)
                                    .doOnRequest(demand -> driver.log().add("REQUEST " + demand))),
                            0)
                    .expectSubscription()
                    .thenRequest(2)
                    .expectNext(1, 2)
                    .thenCancel()
                    .verify();

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "REQUEST 2", "ROLLBACK", "CLOSE");
        }

        @Test
        void rollsBackAfterResults() {
            StepVerifier.create(transactions.runMany(
                            DEFAULTS, transaction -> Flux.just(1).concatWith(Mono.error(FAILED))))
                    .expectNext(1)
                    .verifyErrorMatches(error -> error == FAILED);

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "ROLLBACK", "CLOSE");
        }

        @Test
        void tellsThatTheCommitFailed() {
            driver.answering(new Script().fail("COMMIT", CHANGED));

            StepVerifier.create(transactions.runMany(DEFAULTS, transaction -> Flux.just(1, 2)))
                    .expectNext(1, 2)
                    .verifyErrorMatches(error -> error == CHANGED);

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "COMMIT", "ROLLBACK", "CLOSE");
        }
    }

    @Nested
    class Ambience {
        @Test
        void takesStatementsOnTheDatabaseIn() {
            StepVerifier.create(transactions.run(DEFAULTS, transaction -> ambientChange("CHANGE")))
                    .expectNext(1L)
                    .verifyComplete();

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "CHANGE", "COMMIT", "CLOSE");
        }

        @Test
        void leavesStatementsOutsideAlone() {
            StepVerifier.create(transactions
                            .run(DEFAULTS, transaction -> Mono.just(1L))
                            .then(ambientChange("CHANGE")))
                    .expectNext(1L)
                    .verifyComplete();

            assertThat(driver.log())
                    .containsExactly("OPEN WRITE", "BEGIN", "COMMIT", "CLOSE", "OPEN WRITE", "CHANGE", "CLOSE");
        }

        @Test
        void nestsATransactionOfTheDatabase() {
            StepVerifier.create(transactions.run(
                            DEFAULTS, outer -> transactions.run(DEFAULTS, inner -> ambientChange("CHANGE"))))
                    .expectNext(1L)
                    .verifyComplete();

            assertThat(driver.log())
                    .containsExactly(
                            "OPEN WRITE", "BEGIN", "SAVEPOINT weir_1", "CHANGE", "RELEASE weir_1", "COMMIT", "CLOSE");
        }

        @Test
        void keepsTwoDatabasesApart() {
            ScriptedDriver otherDriver =
                    new ScriptedDriver(Profiles.SQL).answering(new Script().on("CHANGE", Blog.number(2)));
            Transactions other = new Transactions(otherDriver, Sample.NO_RUNNER);

            StepVerifier.create(
                            transactions.run(DEFAULTS, mine -> other.run(DEFAULTS, theirs -> ambientChange("CHANGE"))))
                    .expectNext(1L)
                    .verifyComplete();

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "CHANGE", "COMMIT", "CLOSE");
            assertThat(otherDriver.log()).containsExactly("OPEN WRITE", "BEGIN", "COMMIT", "CLOSE");
        }

        @Test
        void keepsTheContextOfTheSubscriber() {
            StepVerifier.create(transactions
                            .run(
                                    DEFAULTS,
                                    outer -> transactions.run(
                                            DEFAULTS,
                                            inner -> Mono.deferContextual(context -> Mono.just(context.get("who")))))
                            .contextWrite(context -> context.put("who", "Ada")))
                    .expectNext("Ada")
                    .verifyComplete();
            StepVerifier.create(transactions
                            .runMany(
                                    DEFAULTS,
                                    outer -> transactions.runMany(
                                            DEFAULTS,
                                            inner -> Flux.deferContextual(
                                                    context -> Flux.just(context.<String>get("who")))))
                            .contextWrite(context -> context.put("who", "Bob")))
                    .expectNext("Bob")
                    .verifyComplete();
        }
    }

    @Nested
    class Retrying {
        @Test
        void runsTheWholeWorkAgain() {
            driver.answering(
                    new Script().inTurn("CHANGE", Flux.error(CHANGED), Flux.error(CHANGED), Flux.just(Blog.number(3))));

            StepVerifier.create(transactions.run(DEFAULTS.retry(2), transaction -> change(transaction, "CHANGE")))
                    .expectNext(3L)
                    .verifyComplete();

            List<String> failed = List.of("OPEN WRITE", "BEGIN", "CHANGE", "ROLLBACK", "CLOSE");
            assertThat(driver.log().subList(0, 5)).isEqualTo(failed);
            assertThat(driver.log().subList(5, 10)).isEqualTo(failed);
            assertThat(driver.log().subList(10, 15))
                    .containsExactly("OPEN WRITE", "BEGIN", "CHANGE", "COMMIT", "CLOSE");
        }

        @Test
        void runsItAgainAfterAFailedCommit() {
            driver.answering(new Script().inTurn("COMMIT", Flux.error(CHANGED), Flux.empty()));

            StepVerifier.create(transactions.runMany(DEFAULTS.retry(1), transaction -> Flux.just(1)))
                    .expectNext(1, 1)
                    .verifyComplete();
        }

        @Test
        void givesUpWithTheLastError() {
            driver.answering(new Script().fail("CHANGE", CHANGED));

            StepVerifier.create(transactions.run(DEFAULTS.retry(2), transaction -> change(transaction, "CHANGE")))
                    .verifyErrorMatches(error -> error == CHANGED);

            assertThat(driver.log()).filteredOn("CHANGE"::equals).hasSize(3);
        }

        @Test
        void runsNothingAgainUnlessAsked() {
            driver.answering(new Script().fail("CHANGE", CHANGED));

            StepVerifier.create(transactions.run(DEFAULTS, transaction -> change(transaction, "CHANGE")))
                    .verifyErrorMatches(error -> error == CHANGED);

            assertThat(driver.log()).filteredOn("CHANGE"::equals).hasSize(1);
        }

        @Test
        void runsNothingAgainThatWouldFailAgain() {
            driver.answering(new Script().fail("CHANGE", new UniqueViolationException("t", "", List.of(), null)));

            StepVerifier.create(transactions.run(DEFAULTS.retry(5), transaction -> change(transaction, "CHANGE")))
                    .verifyError(UniqueViolationException.class);

            assertThat(driver.log()).filteredOn("CHANGE"::equals).hasSize(1);
        }

        @Test
        void doesNotRetryANestedOneByItself() {
            driver.answering(new Script().fail("CHANGE", CHANGED));

            StepVerifier.create(transactions.run(
                            DEFAULTS, outer -> outer.transaction(DEFAULTS.retry(3), inner -> change(inner, "CHANGE"))))
                    .verifyErrorMatches(error -> error == CHANGED);

            assertThat(driver.log()).filteredOn("CHANGE"::equals).hasSize(1);
        }
    }

    @Nested
    class Options {
        @Test
        void opensAReadingSessionForAReadOnlyTransaction() {
            StepVerifier.create(transactions.run(DEFAULTS.readOnly(), transaction -> Mono.just(1)))
                    .expectNext(1)
                    .verifyComplete();

            assertThat(driver.log()).startsWith("OPEN READ");
        }

        @Test
        void refusesWhatTheDatabaseCannotDoBeforeAnythingIsSent() {
            ScriptedDriver plain = new ScriptedDriver(Profiles.with(new dev.weir.core.driver.Transactions(
                    true, true, false, Set.of(Isolation.READ_COMMITTED), Isolation.READ_COMMITTED)));
            Transactions few = new Transactions(plain, Sample.NO_RUNNER);

            StepVerifier.create(few.run(TransactionOptions.serializable().readOnly(), transaction -> Mono.just(1)))
                    .verifyErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(UnsupportedByDatabaseException.class)
                            .hasMessageContaining("READ_ONLY_TRANSACTIONS")
                            .hasMessageContaining("SERIALIZABLE"));
            StepVerifier.create(few.runMany(DEFAULTS.readOnly(), transaction -> Flux.just(1)))
                    .verifyError(UnsupportedByDatabaseException.class);

            assertThat(plain.log()).isEmpty();
        }

        @Test
        void refusesTransactionsWhereThereAreNone() {
            ScriptedDriver plain = new ScriptedDriver(Profiles.NO_TRANSACTIONS);

            StepVerifier.create(new Transactions(plain, Sample.NO_RUNNER)
                            .run(DEFAULTS.readOnly(), transaction -> Mono.just(1)))
                    .verifyErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(UnsupportedByDatabaseException.class)
                            .hasMessageContaining("INTERACTIVE_TRANSACTIONS"));
            assertThat(plain.log()).isEmpty();
        }
    }
}
