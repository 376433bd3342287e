package dev.weir.exec.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Transaction;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.Isolation;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.TransactionEndedException;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Sample;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** What happens between the begin and the end of a transaction. */
@Timeout(60)
class TransactionScopeTest {
    private static final TransactionOptions DEFAULTS = TransactionOptions.defaults();
    private static final IllegalStateException FAILED = new IllegalStateException("failed");

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);
    private final Transactions transactions = new Transactions(driver, Sample.NO_RUNNER);

    private static Mono<Long> write(Transaction transaction, String text) {
        return ((Scope) transaction).write(Sample.writing(), false, Sample.row(text));
    }

    private static Mono<Long> writeSeveral(Transaction transaction, String text) {
        return ((Scope) transaction).write(Sample.writing(), true, Sample.row(text));
    }

    private static Flux<Long> read(Transaction transaction, String text) {
        return ((Scope) transaction).read(Sample.reading(), Sample.rows(text));
    }

    /** Runs work in a transaction and returns what was sent between its begin and its end. */
    private List<String> inside(Function<Transaction, Mono<?>> work) {
        StepVerifier.create(transactions.run(
                        DEFAULTS, transaction -> work.apply(transaction).then()))
                .verifyComplete();
        List<String> log = driver.log();
        assertThat(log).startsWith("OPEN WRITE", "BEGIN").endsWith("COMMIT", "CLOSE");
        return log.subList(2, log.size() - 2);
    }

    @Nested
    class Statements {
        @Test
        void runInTheSessionOfTheTransaction() {
            assertThat(inside(transaction -> read(transaction, "ROWS")
                            .then(write(transaction, "ONE"))
                            .then(writeSeveral(transaction, "MANY"))))
                    .containsExactly("ROWS", "ONE", "SAVEPOINT weir_1", "MANY", "RELEASE weir_1");
        }

        @Test
        void readOneValue() {
            driver.answering(new Script().on("ROW", Blog.number(4)));

            StepVerifier.create(transactions.run(DEFAULTS, transaction -> ((Scope) transaction)
                            .readOne(Sample.reading(), Sample.row("ROW"))))
                    .expectNext(4L)
                    .verifyComplete();
        }

        @Test
        void passDemandOn() {
            driver.answering(
                    new Script().on("ROWS", Flux.range(1, 9).map(Blog::number).doOnRequest(n -> driver.log()
                            .add("REQUEST " + n))));

            StepVerifier.create(transactions.runMany(DEFAULTS, transaction -> read(transaction, "ROWS")), 2)
                    .expectNext(1L, 2L)
                    .thenCancel()
                    .verify();

            assertThat(driver.log())
                    .containsExactly("OPEN WRITE", "BEGIN", "ROWS", "REQUEST 2", "CANCEL ROWS", "ROLLBACK", "CLOSE");
        }

        @Test
        void takeTurnsIfTheyWrite() {
            Sinks.One<Void> slow = Sinks.one();
            driver.answering(new Script().on("SLOW", slow.asMono().thenMany(Flux.empty())));

            Disposable running = transactions
                    .run(DEFAULTS, transaction -> Flux.merge(
                                    write(transaction, "SLOW"),
                                    writeSeveral(transaction, "MANY"),
                                    write(transaction, "ONE"),
                                    read(transaction, "ROWS"))
                            .then())
                    .subscribe();
            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "SLOW", "ROWS");
            slow.tryEmitEmpty().orThrow();

            assertThat(running.isDisposed()).isTrue();
            assertThat(driver.log().subList(4, 8)).containsExactly("SAVEPOINT weir_1", "MANY", "RELEASE weir_1", "ONE");
        }

        @Test
        void giveUpTheirPlaceIfCancelled() {
            Sinks.One<Void> slow = Sinks.one();
            driver.answering(new Script().on("SLOW", slow.asMono().thenMany(Flux.empty())));

            transactions
                    .run(DEFAULTS, transaction -> Mono.firstWithSignal(
                                    Mono.fromRunnable(() -> {}), write(transaction, "LOST"))
                            .then(Flux.merge(
                                            write(transaction, "SLOW"),
                                            Mono.firstWithSignal(
                                                    write(transaction, "WAITS"), Mono.fromRunnable(() -> {})),
                                            write(transaction, "ONE"))
                                    .then()))
                    .subscribe();
            slow.tryEmitEmpty().orThrow();

            assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "SLOW", "ONE", "COMMIT", "CLOSE");
        }

        @Test
        void undoAWriteOfSeveralOperationsThatFails() {
            driver.answering(new Script().fail("MANY", FAILED));

            assertThat(inside(transaction ->
                            writeSeveral(transaction, "MANY").onErrorComplete().then(write(transaction, "ONE"))))
                    .containsExactly("SAVEPOINT weir_1", "MANY", "ROLLBACK TO weir_1", "ONE");
        }

        @Test
        void areRefusedIfTheyWriteInAReadOnlyTransaction() {
            StepVerifier.create(transactions.run(DEFAULTS.readOnly(), transaction -> read(transaction, "ROWS")
                            .then(write(transaction, "ONE"))))
                    .verifyErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(InvalidStatementException.class)
                            .hasMessageContaining("read-only"));

            assertThat(driver.log()).containsExactly("OPEN READ", "BEGIN", "ROWS", "ROLLBACK", "CLOSE");
        }

        @Test
        void areRefusedAfterTheEnd() {
            AtomicReference<Transaction> leaked = new AtomicReference<>();
            inside(transaction -> {
                leaked.set(transaction);
                return Mono.empty();
            });
            driver.forget();

            Transaction ended = leaked.get();
            for (Flux<?> late : List.of(
                    read(ended, "ROWS"),
                    ((Scope) ended).readOne(Sample.reading(), Sample.row("ROW")).flux(),
                    write(ended, "ONE").flux(),
                    ended.transaction(inner -> Mono.just(1)).flux(),
                    ended.transactionMany(inner -> Flux.just(1)))) {
                StepVerifier.create(late).verifyError(TransactionEndedException.class);
            }
            assertThat(driver.log()).isEmpty();
        }
    }

    @Nested
    class NestedTransactions {
        @Test
        void areKept() {
            assertThat(inside(outer ->
                            outer.transaction(inner -> write(inner, "NESTED")).then(write(outer, "OUT"))))
                    .containsExactly("SAVEPOINT weir_1", "NESTED", "RELEASE weir_1", "OUT");
        }

        @Test
        void areUndoneByThemselves() {
            driver.answering(new Script().fail("NESTED", FAILED));

            assertThat(inside(outer -> outer.transaction(inner -> write(inner, "NESTED"))
                            .onErrorComplete(error -> error == FAILED)
                            .then(write(outer, "OUT"))))
                    .containsExactly("SAVEPOINT weir_1", "NESTED", "ROLLBACK TO weir_1", "OUT");
        }

        @Test
        void nestDeeper() {
            assertThat(inside(outer -> outer.transaction(inner -> inner.transactionMany(innermost ->
                                    writeSeveral(innermost, "NESTED").flux())
                            .then())))
                    .containsExactly(
                            "SAVEPOINT weir_1",
                            "SAVEPOINT weir_2",
                            "SAVEPOINT weir_3",
                            "NESTED",
                            "RELEASE weir_3",
                            "RELEASE weir_2",
                            "RELEASE weir_1");
        }

        @Test
        void areUndoneBeforeTheNextWriteIfCancelled() {
            Sinks.One<Void> undone = Sinks.one();
            driver.answering(new Script()
                    .on("ROLLBACK TO", undone.asMono().thenMany(Flux.empty()))
                    .on("NESTED", Flux.never()));

            transactions
                    .run(DEFAULTS, outer -> Mono.firstWithSignal(
                                    outer.transaction(inner -> write(inner, "NESTED")), Mono.just(0L))
                            .then(write(outer, "OUT")))
                    .subscribe();
            assertThat(driver.log())
                    .as("the write outside waits until the cancelled part is undone")
                    .containsExactly(
                            "OPEN WRITE", "BEGIN", "SAVEPOINT weir_1", "NESTED", "CANCEL NESTED", "ROLLBACK TO weir_1");
            undone.tryEmitEmpty().orThrow();

            assertThat(driver.log()).endsWith("ROLLBACK TO weir_1", "OUT", "COMMIT", "CLOSE");
        }

        @Test
        void undoNothingIfCancelledBeforeTheyAreMarked() {
            driver.answering(new Script().on("SAVEPOINT", Flux.never()));

            assertThat(inside(outer -> Mono.firstWithSignal(
                                    outer.transaction(inner -> write(inner, "NESTED")), Mono.just(0L))
                            .then(write(outer, "OUT"))))
                    .containsExactly("SAVEPOINT weir_1", "CANCEL SAVEPOINT weir_1", "OUT");
        }

        @Test
        void passDemandOnAndAreUndoneOnCancel() {
            StepVerifier.create(
                            transactions.runMany(
                                    DEFAULTS,
                                    outer -> outer.transactionMany(inner -> Flux.range(1, 9)
                                            .doOnRequest(n -> driver.log().add("REQUEST " + n)))),
                            2)
                    .expectNext(1, 2)
                    .thenCancel()
                    .verify();

            assertThat(driver.log())
                    .containsExactly(
                            "OPEN WRITE",
                            "BEGIN",
                            "SAVEPOINT weir_1",
                            "REQUEST 2",
                            "ROLLBACK TO weir_1",
                            "ROLLBACK",
                            "CLOSE");
        }

        @Test
        void areUndoneIfTheyCannotBeKept() {
            driver.answering(new Script().fail("RELEASE", FAILED));

            assertThat(inside(outer -> outer.transaction(inner -> write(inner, "NESTED"))
                            .onErrorComplete(error -> error == FAILED)
                            .then(write(outer, "OUT"))))
                    .containsExactly("SAVEPOINT weir_1", "NESTED", "RELEASE weir_1", "ROLLBACK TO weir_1", "OUT");
        }

        /** Who takes the results would wait for a turn that ends when they have been taken. */
        @Test
        void refuseAWriteOfTheOuterOneBehindTheirResults() {
            driver.answering(new Script().on("ROWS", Blog.number(1), Blog.number(2)));

            StepVerifier.create(transactions.run(DEFAULTS, outer -> outer.transactionMany(inner -> read(inner, "ROWS"))
                            .concatMap(row -> write(outer, "BEHIND"))
                            .then()))
                    .verifyErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(TransactionEndedException.class)
                            .hasMessageContaining("passes its results on"));

            assertThat(driver.log()).doesNotContain("BEHIND").endsWith("ROLLBACK TO weir_1", "ROLLBACK", "CLOSE");
        }

        @Test
        void letAWriteBehindTheirFirstResultWaitForTheEnd() {
            driver.answering(new Script().on("ROWS", Blog.number(1), Blog.number(2)));

            assertThat(inside(outer -> outer.transactionMany(inner -> read(inner, "ROWS"))
                            .next()
                            .flatMap(row -> write(outer, "BEHIND"))))
                    .containsExactly("SAVEPOINT weir_1", "ROWS", "CANCEL ROWS", "ROLLBACK TO weir_1", "BEHIND");
        }

        @Test
        void forbidTheCommitIfTheyCannotBeUndone() {
            driver.answering(
                    new Script().fail("NESTED", FAILED).fail("ROLLBACK TO", new DatabaseException("test", "1", null)));

            StepVerifier.create(transactions.run(DEFAULTS, outer -> outer.transaction(inner -> write(inner, "NESTED"))
                            .onErrorReturn(error -> error == FAILED, 0L)))
                    .verifyErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(TransactionEndedException.class)
                            .hasMessageContaining("could not be undone")
                            .hasCauseInstanceOf(DatabaseException.class));

            assertThat(driver.log())
                    .containsExactly(
                            "OPEN WRITE",
                            "BEGIN",
                            "SAVEPOINT weir_1",
                            "NESTED",
                            "ROLLBACK TO weir_1",
                            "ROLLBACK",
                            "CLOSE");
        }

        @Test
        void forbidFurtherWritesIfTheyCannotBeUndone() {
            driver.answering(
                    new Script().fail("NESTED", FAILED).fail("ROLLBACK TO", new DatabaseException("test", "1", null)));

            StepVerifier.create(transactions.run(DEFAULTS, outer -> outer.transaction(inner -> write(inner, "NESTED"))
                            .onErrorComplete()
                            .then(write(outer, "OUT"))))
                    .verifyError(TransactionEndedException.class);

            assertThat(driver.log()).doesNotContain("OUT", "COMMIT");
        }

        @Test
        void areMadeGoodByAnOuterOneThatCanBeUndone() {
            driver.answering(new Script()
                    .fail("NESTED", FAILED)
                    .fail("ROLLBACK TO weir_2", new DatabaseException("test", "1", null)));

            assertThat(inside(outer -> outer.transaction(middle -> middle.transaction(inner -> write(inner, "NESTED"))
                                    .onErrorComplete())
                            .onErrorComplete(TransactionEndedException.class)
                            .then(write(outer, "OUT"))))
                    .containsExactly(
                            "SAVEPOINT weir_1",
                            "SAVEPOINT weir_2",
                            "NESTED",
                            "ROLLBACK TO weir_2",
                            "ROLLBACK TO weir_1",
                            "OUT");
        }

        @Test
        void areEndedWithTheOuterOne() {
            AtomicReference<Transaction> leaked = new AtomicReference<>();
            inside(outer -> outer.transaction(inner -> {
                        leaked.set(inner);
                        return Mono.empty();
                    })
                    .then(Mono.defer(() -> write(leaked.get(), "LATE")))
                    .onErrorComplete(TransactionEndedException.class));

            assertThat(driver.log()).doesNotContain("LATE");
        }

        @Test
        void leaveTheOuterOneToItsOwnFunction() {
            StepVerifier.create(transactions.run(DEFAULTS, outer -> outer.transaction(inner -> write(outer, "OUT"))))
                    .verifyErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(TransactionEndedException.class)
                            .hasMessageContaining("use the one that was given to its function"));

            assertThat(driver.log()).doesNotContain("OUT");
        }

        @Test
        void letTheOuterOneRead() {
            assertThat(inside(outer ->
                            outer.transaction(inner -> read(outer, "ROWS").then())))
                    .containsExactly("SAVEPOINT weir_1", "ROWS", "RELEASE weir_1");
        }

        @Test
        void mayPromiseNotToWrite() {
            assertThat(inside(outer -> outer.transaction(DEFAULTS.readOnly(), inner -> write(inner, "NESTED"))
                            .onErrorComplete(InvalidStatementException.class)
                            .then(write(outer, "OUT"))))
                    .containsExactly("SAVEPOINT weir_1", "ROLLBACK TO weir_1", "OUT");
        }

        @Test
        void cannotBreakThePromiseOfTheOuterOne() {
            StepVerifier.create(transactions.run(
                            DEFAULTS.readOnly(), outer -> outer.transaction(inner -> write(inner, "NESTED"))))
                    .verifyError(InvalidStatementException.class);
        }

        @Test
        void haveTheIsolationOfTheOuterOne() {
            Transactions committed = new Transactions(
                    new ScriptedDriver(Profiles.with(new dev.weir.core.driver.Transactions(
                            true, true, true, Set.of(Isolation.values()), Isolation.READ_COMMITTED))),
                    Sample.NO_RUNNER);
            TransactionOptions repeatable = DEFAULTS.isolation(Isolation.REPEATABLE_READ);

            nested(committed, DEFAULTS, Isolation.READ_COMMITTED).verifyComplete();
            nested(committed, repeatable, Isolation.REPEATABLE_READ).verifyComplete();
            nested(committed, DEFAULTS, Isolation.REPEATABLE_READ).verifyErrorSatisfies(error -> assertThat(error)
                    .isInstanceOf(InvalidStatementException.class)
                    .hasMessageContaining(
                            "asks for isolation REPEATABLE_READ, while the outermost one has READ_COMMITTED"));
            nested(committed, repeatable, Isolation.SERIALIZABLE).verifyError(InvalidStatementException.class);
        }

        @Test
        void mayAskForTheLevelThatTheDatabaseAlwaysGives() {
            nested(transactions, DEFAULTS, Isolation.SERIALIZABLE).verifyComplete();
        }

        private StepVerifier.FirstStep<Long> nested(
                Transactions database, TransactionOptions outermost, Isolation level) {
            return StepVerifier.create(database.run(
                    outermost, outer -> outer.transaction(DEFAULTS.isolation(level), inner -> write(inner, "NESTED"))));
        }
    }
}
