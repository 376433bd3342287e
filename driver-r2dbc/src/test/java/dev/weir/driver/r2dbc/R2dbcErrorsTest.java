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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class R2dbcErrorsTest {
    private static final String SECRET = "hunter2";

    private final R2dbcErrors errors = new R2dbcErrors(new FakeEngine(Abandoning.CANCEL, Windowing.CURSOR));

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

    @Test
    void leavesWhatIsNoneOfTheDatabases() {
        IllegalStateException own = new IllegalStateException("a mapper's");

        assertThat(errors.of(own, "users", Link.of(LaneFixture.CONNECTION)).block())
                .isSameAs(own);
    }
}
