package dev.weir.exec.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Transaction;
import dev.weir.TransactionOptions;
import dev.weir.core.driver.Capability;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.value.Arguments;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Sample;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** Several statements at once in a transaction, on a driver that refuses to be asked for two. */
@Timeout(60)
class OneAtATimeTest {
    private final Sinks.Many<Arguments> slow = Sinks.many().unicast().onBackpressureBuffer();
    private final ScriptedDriver driver = on(Profiles.KEYSET);

    private ScriptedDriver on(Capability capability) {
        return new ScriptedDriver(capability)
                .answering(new Script()
                        .on("SLOW", slow.asFlux())
                        .on("ROWS", Flux.range(1, 100).map(Blog::number))
                        .on("ONE", Blog.number(1)));
    }

    private static Flux<Long> rows(Transaction transaction, String text) {
        return ((Scope) transaction).read(Sample.reading(), Sample.rows(text));
    }

    private static Mono<Long> one(Transaction transaction, String text) {
        return ((Scope) transaction).readOne(Sample.reading(), Sample.row(text));
    }

    private static Mono<Long> write(Transaction transaction, boolean several) {
        return ((Scope) transaction).write(Sample.writing(), several, Sample.row("ONE WRITTEN"));
    }

    private static <T> Mono<T> in(ScriptedDriver driver, Function<Transaction, Mono<T>> work) {
        return new Transactions(driver, Sample.NO_RUNNER).run(TransactionOptions.defaults(), work);
    }

    @Test
    void lateComersWaitForAResultThatIsTakenAsAWhole() {
        Mono<Integer> all = in(driver, tx -> Mono.zip(
                        rows(tx, "SLOW").collectList(),
                        one(tx, "ONE"),
                        write(tx, true),
                        rows(tx, "ROWS").count())
                .map(found -> found.getT1().size()));

        StepVerifier.create(all)
                .then(() -> assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "SLOW"))
                .then(() -> slow.tryEmitNext(Blog.number(1)).orThrow())
                .then(slow::tryEmitComplete)
                .expectNext(1)
                .verifyComplete();

        assertThat(driver.log())
                .contains("ONE", "ONE WRITTEN", "SAVEPOINT weir_1", "ROWS")
                .endsWith("COMMIT", "CLOSE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesAStatementForEachRowOfAResultThatWaitsForIt(boolean several) {
        StepVerifier.create(in(driver, tx -> rows(tx, "ROWS")
                        .concatMap(row -> write(tx, several))
                        .then()))
                .verifyErrorSatisfies(OneAtATimeTest::isRefusal);
        StepVerifier.create(in(
                        driver,
                        tx -> rows(tx, "ROWS").concatMap(row -> one(tx, "ONE")).then()))
                .verifyErrorSatisfies(OneAtATimeTest::isRefusal);
        StepVerifier.create(in(driver, tx -> rows(tx, "ROWS")
                        .concatMap(row -> tx.transaction(inner -> one(inner, "ONE")))
                        .then()))
                .verifyErrorSatisfies(OneAtATimeTest::isRefusal);

        assertThat(driver.log())
                .containsSubsequence("ROLLBACK", "CLOSE", "ROLLBACK", "CLOSE", "ROLLBACK", "CLOSE")
                .doesNotContain("COMMIT", "ONE", "ONE WRITTEN");
        assertThat(driver.open()).isZero();
    }

    @Test
    void refusesWhoWaitsAlreadyWhenAResultIsTakenBitByBit() {
        Mono<List<Long>> both = in(driver, tx -> Flux.merge(
                        rows(tx, "SLOW").collectList().then(Mono.<Long>empty()),
                        rows(tx, "ROWS").limitRate(1),
                        one(tx, "ONE"))
                .collectList());

        StepVerifier.create(both).then(slow::tryEmitComplete).verifyErrorSatisfies(OneAtATimeTest::isRefusal);
    }

    @Test
    void takesTurnsAgainAfterAResultThatWasTakenBitByBit() {
        StepVerifier.create(in(
                        driver,
                        tx -> rows(tx, "ROWS").limitRate(7).then(one(tx, "ONE")).then(write(tx, true))))
                .expectNext(1L)
                .verifyComplete();
    }

    @Test
    void leavesADatabaseAloneThatInterleavesResults() {
        ScriptedDriver interleaving = on(Profiles.SQL);

        StepVerifier.create(in(interleaving, tx -> rows(tx, "ROWS")
                        .concatMap(row -> write(tx, false))
                        .count()))
                .expectNext(100L)
                .verifyComplete();
    }

    private static void isRefusal(Throwable error) {
        assertThat(error)
                .isInstanceOf(UnsupportedByDatabaseException.class)
                .hasMessageContaining("needs INTERLEAVED_RESULTS")
                .hasMessageContaining("collectList()");
    }
}
