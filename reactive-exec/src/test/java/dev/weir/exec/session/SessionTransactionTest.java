package dev.weir.exec.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.Script;
import dev.weir.exec.testing.ScriptedDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class SessionTransactionTest {
    private static final SerializationFailureException COMMIT_FAILED = new SerializationFailureException(null);
    private static final DatabaseException ROLLBACK_FAILED = new DatabaseException("test", "08006", null);

    private final ScriptedDriver driver = new ScriptedDriver(Profiles.SQL);

    private Mono<SessionTransaction> open() {
        return driver.open(AccessMode.WRITE)
                .map(session -> new SessionTransaction(session, TransactionSettings.DEFAULT));
    }

    @Test
    void commitsAndCloses() {
        StepVerifier.create(open().flatMap(transaction -> transaction.begin().then(Mono.defer(transaction::commit))))
                .verifyComplete();

        assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "COMMIT", "CLOSE");
    }

    @Test
    void rollsBackWhatItCouldNotCommitAndTellsWhyItCouldNot() {
        driver.answering(new Script().fail("COMMIT", COMMIT_FAILED).fail("ROLLBACK", ROLLBACK_FAILED));

        StepVerifier.create(open().flatMap(transaction -> transaction.begin().then(Mono.defer(transaction::commit))))
                .verifyErrorMatches(error -> error == COMMIT_FAILED);

        assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "COMMIT", "ROLLBACK", "CLOSE");
    }

    @Test
    void closesEvenIfItCannotRollBack() {
        driver.answering(new Script().fail("ROLLBACK", ROLLBACK_FAILED));

        StepVerifier.create(open().flatMap(transaction -> transaction.begin().then(Mono.defer(transaction::rollback))))
                .verifyComplete();

        assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "ROLLBACK", "CLOSE");
    }

    @Test
    void rollsNothingBackThatWasNotBegun() {
        StepVerifier.create(open().flatMap(SessionTransaction::rollback)).verifyComplete();

        assertThat(driver.log()).containsExactly("OPEN WRITE", "CLOSE");
    }

    @Test
    void rollsBackABeginThatWasUnderWay() {
        driver.answering(new Script().on("BEGIN", Flux.never()));

        StepVerifier.create(open().flatMap(transaction -> {
                    transaction.begin().subscribe().dispose();
                    return transaction.rollback();
                }))
                .verifyComplete();

        assertThat(driver.log()).containsExactly("OPEN WRITE", "BEGIN", "CANCEL BEGIN", "ROLLBACK", "CLOSE");
    }
}
