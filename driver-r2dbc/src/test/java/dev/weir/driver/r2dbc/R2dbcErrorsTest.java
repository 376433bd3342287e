package dev.weir.driver.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Windowing;
import dev.weir.core.error.CheckViolationException;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.DeadlockException;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.NotNullViolationException;
import dev.weir.core.error.QueryTimeoutException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.TransactionEndedException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.driver.r2dbc.testing.FakeEngine;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class R2dbcErrorsTest {
    private static final String SECRET = "hunter2";

    private final FakeEngine engine = new FakeEngine(Abandoning.CANCEL, Windowing.CURSOR);
    private final R2dbcErrors errors = new R2dbcErrors(engine);

    /** An error that only its state tells of. */
    private static R2dbcException state(String state) {
        return new R2dbcNonTransientException("value " + SECRET, state) {};
    }

    static Stream<Arguments> meanings() {
        return Stream.of(
                Arguments.of(state("23505"), UniqueViolationException.class),
                Arguments.of(state("23503"), ForeignKeyViolationException.class),
                Arguments.of(state("23001"), ForeignKeyViolationException.class),
                Arguments.of(state("23502"), NotNullViolationException.class),
                Arguments.of(state("23514"), CheckViolationException.class),
                Arguments.of(state("22003"), InvalidValueException.class),
                Arguments.of(state("40001"), SerializationFailureException.class),
                Arguments.of(state("40P01"), DeadlockException.class),
                Arguments.of(state("57014"), QueryTimeoutException.class),
                Arguments.of(state("25P02"), TransactionEndedException.class),
                Arguments.of(state("57P01"), ConnectionLostException.class),
                Arguments.of(state("08006"), ConnectionLostException.class),
                Arguments.of(state("42601"), DatabaseException.class),
                Arguments.of(new R2dbcRollbackException(SECRET, "99999"), TransactionEndedException.class),
                Arguments.of(new R2dbcRollbackException(SECRET, "40001"), SerializationFailureException.class),
                Arguments.of(new R2dbcTimeoutException(SECRET), QueryTimeoutException.class),
                Arguments.of(new R2dbcNonTransientResourceException(SECRET), ConnectionLostException.class),
                Arguments.of(new IOException(SECRET), ConnectionLostException.class));
    }

    @ParameterizedTest
    @MethodSource("meanings")
    void tellsWhatAnErrorMeansAndNoValue(Throwable error, Class<?> meaning) {
        Throwable told =
                errors.of(error, "users", Link.of(LaneFixture.CONNECTION)).block();

        assertThat(told).isInstanceOf(meaning).hasCause(error);
        assertThat(told.getMessage()).doesNotContain(SECRET);
    }

    /** The engine of this test knows no column. */
    @Test
    void saysThatAColumnIsNotKnown() {
        assertThat(errors.of(state("23502"), "users", Link.of(LaneFixture.CONNECTION))
                        .block())
                .hasMessageEndingWith("a column of users may not be NULL");
    }

    private static R2dbcException number(int number) {
        return new R2dbcNonTransientException("value " + SECRET, null, number) {};
    }

    @Test
    void saysWhatToDoAboutAStatementThatIsTooLarge() {
        assertThat(errors.of(number(FakeEngine.TOO_LARGE), "users", Link.of(LaneFixture.CONNECTION))
                        .block())
                .isInstanceOf(ConnectionLostException.class)
                .hasMessageContaining("write less at once")
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"true, rolled back the transaction", "false, stopped the statement"})
    void saysWhatBecomesOfATransactionThatWaitedForALock(boolean rollsBack, String told) {
        Link link = new Link(LaneFixture.CONNECTION, 0, 0, 1, rollsBack, Optional.empty());

        assertThat(errors.of(number(FakeEngine.LOCK_TIMEOUT), "users", link).block())
                .isInstanceOf(QueryTimeoutException.class)
                .hasMessageContaining(told);
    }

    @Test
    void leavesWhatIsNoneOfTheDatabases() {
        IllegalStateException own = new IllegalStateException("a mapper's");

        assertThat(errors.of(own, "users", Link.of(LaneFixture.CONNECTION)).block())
                .isSameAs(own);
    }

    /** As of a channel that was closed while it was written to, or of a queue that was given up with it. */
    @Test
    void takesWhateverComesOfAConnectionThatIsClosedForItsLoss() {
        engine.closed();
        IllegalStateException channel = new IllegalStateException("queue was disposed");
        InvalidValueException own = new InvalidValueException("a value that was refused before");

        assertThat(errors.of(channel, "users", Link.of(LaneFixture.CONNECTION)).block())
                .isInstanceOf(ConnectionLostException.class)
                .hasCause(channel);
        assertThat(errors.of(own, "users", Link.of(LaneFixture.CONNECTION)).block())
                .isSameAs(own);
    }
}
