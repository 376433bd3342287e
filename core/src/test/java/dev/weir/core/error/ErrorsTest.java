package dev.weir.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsTest {
    private static final Throwable CAUSE = new IllegalStateException("the driver's own words");
    private static final Finding FINDING = new Finding("update of User", "assigns nothing", "set at least one field");

    /** One error of each kind, its code and its message. */
    static Stream<Arguments> errors() {
        return Stream.of(
                error(
                        new CheckViolationException("users", "users_age_range", CAUSE),
                        ErrorCode.CHECK_VIOLATION,
                        "a write to users breaks the check users_age_range"),
                error(
                        new ConnectionLostException("the database file cannot be read", CAUSE),
                        ErrorCode.CONNECTION_LOST,
                        "the database file cannot be read"),
                error(
                        new DatabaseClosedException(),
                        ErrorCode.DATABASE_CLOSED,
                        "this database was closed; build a new one"),
                error(
                        new DatabaseException("sqlite", "SQLITE_FULL", CAUSE),
                        ErrorCode.DATABASE_ERROR,
                        "sqlite reported SQLITE_FULL"),
                error(
                        new DeadlockException(CAUSE),
                        ErrorCode.DEADLOCK,
                        "another transaction and this one waited for each other; run it again, or ask for retries in"
                                + " its options"),
                error(
                        new ForeignKeyViolationException("todos", CAUSE),
                        ErrorCode.FOREIGN_KEY_VIOLATION,
                        "a write to todos would leave a row without its target; create the target first, or delete what"
                                + " points to it"),
                error(
                        new NPlusOneException("Todo", List.of("User.todos"), 10, "Todo was read 10 times"),
                        ErrorCode.N_PLUS_ONE,
                        "Todo was read 10 times"),
                error(
                        new InternalException(String.class, "it broke"),
                        ErrorCode.INTERNAL,
                        "String: it broke; this is a defect in Weir, please report it"),
                error(
                        new InvalidConfigurationException("no driver on the class path knows the address x:y; add one"),
                        ErrorCode.INVALID_CONFIGURATION,
                        "no driver on the class path knows the address x:y; add one"),
                error(
                        new InvalidSchemaException(List.of(FINDING)),
                        ErrorCode.INVALID_SCHEMA,
                        "update of User assigns nothing; set at least one field"),
                error(
                        new InvalidStatementException(List.of(FINDING, FINDING)),
                        ErrorCode.INVALID_STATEMENT,
                        "2 findings:\n  - update of User assigns nothing; set at least one field\n"
                                + "  - update of User assigns nothing; set at least one field"),
                error(new InvalidValueException("it does not fit"), ErrorCode.INVALID_VALUE, "it does not fit"),
                error(
                        new NonUniqueResultException("User", "for the given condition; use first()"),
                        ErrorCode.NON_UNIQUE_RESULT,
                        "more than one User for the given condition; use first()"),
                error(
                        new NotNullViolationException("users.name", CAUSE),
                        ErrorCode.NOT_NULL_VIOLATION,
                        "users.name may not be NULL"),
                error(
                        new PoolExhaustedException("no writer connection came free within 30000 ms", CAUSE),
                        ErrorCode.POOL_EXHAUSTED,
                        "no writer connection came free within 30000 ms"),
                error(
                        new QueryTimeoutException("the database file stayed locked for 5000 ms", CAUSE),
                        ErrorCode.QUERY_TIMEOUT,
                        "the database file stayed locked for 5000 ms"),
                error(
                        new RecordNotFoundException("User", "for the given condition; use one()"),
                        ErrorCode.RECORD_NOT_FOUND,
                        "no User for the given condition; use one()"),
                error(
                        new RelationNotLoadedException("User.todos", "is not loaded; add .include(u -> u.todos())"),
                        ErrorCode.RELATION_NOT_LOADED,
                        "User.todos is not loaded; add .include(u -> u.todos())"),
                error(
                        new SerializationFailureException(CAUSE),
                        ErrorCode.SERIALIZATION_FAILURE,
                        "another transaction changed what this one had read; run it again, or ask for retries in its"
                                + " options"),
                error(
                        new TransactionEndedException("the transaction was committed"),
                        ErrorCode.TRANSACTION_ENDED,
                        "the transaction was committed"),
                error(
                        new UniqueViolationException("users", "users_by_email", List.of("email", "org"), CAUSE),
                        ErrorCode.UNIQUE_VIOLATION,
                        "users already has a row with these values of email, org (constraint users_by_email)"),
                error(
                        new UnsupportedByDatabaseException(
                                "sqlite",
                                List.of(
                                        new Missing("ilike", "CASE_INSENSITIVE_PATTERN", "use like"),
                                        new Missing("an order", "SORT", "do without"))),
                        ErrorCode.UNSUPPORTED_BY_DATABASE,
                        "sqlite cannot run ilike (needs CASE_INSENSITIVE_PATTERN); use like\n"
                                + "sqlite cannot run an order (needs SORT); do without"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void saysItsCodeAndThenWhatHappened(WeirException error, ErrorCode code, String message) {
        assertThat(error.code()).isEqualTo(code);
        assertThat(error).hasMessage("[" + code + "] " + message);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void keepsTheCauseOutOfTheMessage(WeirException error, ErrorCode code, String message) {
        assertThat(error.getMessage()).doesNotContain(CAUSE.getMessage());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void survivesSerialization(WeirException error, ErrorCode code, String message)
            throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(error);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat((WeirException) in.readObject())
                    .hasMessage(error.getMessage())
                    .extracting(WeirException::code)
                    .isEqualTo(code);
        }
    }

    @Test
    void hasOneFinalClassPerCode() {
        Set<Class<?>> kinds = errors().map(arguments ->
                        ((Named<?>) arguments.get()[0]).getPayload().getClass())
                .collect(Collectors.toSet());

        assertThat(WeirException.class.getPermittedSubclasses())
                .containsExactlyInAnyOrderElementsOf(kinds)
                .allMatch(kind -> Modifier.isFinal(kind.getModifiers()));
        assertThat(errors().map(arguments -> (ErrorCode) arguments.get()[1]))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ErrorCode.class));
    }

    @ParameterizedTest
    @EnumSource
    void onlyGivingWayToAnotherTransactionIsWorthAnotherTry(ErrorCode code) {
        assertThat(code.isRetryable()).isEqualTo(code == ErrorCode.SERIALIZATION_FAILURE || code == ErrorCode.DEADLOCK);
    }

    @Test
    void tellsWhatItSpeaksOf() {
        UniqueViolationException unique = new UniqueViolationException("users", "", List.of(), null);

        assertThat(unique).hasMessage("[UNIQUE_VIOLATION] users already has a row with these values");
        assertThat(unique.constraint()).isEmpty();
        assertThat(unique.columns()).isEmpty();
        assertThat(unique.table()).isEqualTo("users");
        assertThat(new CheckViolationException("users", "c", null).check()).isEqualTo("c");
        assertThat(new CheckViolationException("users", "c", null).table()).isEqualTo("users");
        assertThat(new DatabaseException("x", "42", null).nativeCode()).isEqualTo("42");
        assertThat(new ForeignKeyViolationException("todos", null).table()).isEqualTo("todos");
        assertThat(new InvalidSchemaException(List.of(FINDING)).findings()).containsExactly(FINDING);
        assertThat(new InvalidStatementException(List.of(FINDING)).findings()).containsExactly(FINDING);
        assertThat(new NonUniqueResultException("User", "").model()).isEqualTo("User");
        assertThat(new RecordNotFoundException("User", "").model()).isEqualTo("User");
        assertThat(new NotNullViolationException("users.name", null).column()).isEqualTo("users.name");
        assertThat(new RelationNotLoadedException("User.todos", "").relation()).isEqualTo("User.todos");
        Missing missing = new Missing("x", "SORT", "y");
        assertThat(new UnsupportedByDatabaseException("sqlite", List.of(missing)).driver())
                .isEqualTo("sqlite");
        assertThat(new UnsupportedByDatabaseException("sqlite", List.of(missing)).missing())
                .containsExactly(missing);
    }

    private static Arguments error(WeirException error, ErrorCode code, String message) {
        return Arguments.of(Named.of(error.getClass().getSimpleName(), error), code, message);
    }

    @Test
    void passesTheCauseOn() {
        assertThat(Arrays.asList(
                        new ConnectionLostException("x", CAUSE),
                        new InternalException(String.class, "x", CAUSE),
                        new InvalidConfigurationException("x", CAUSE),
                        new InvalidValueException("x", CAUSE),
                        new SerializationFailureException(CAUSE)))
                .allSatisfy(error -> assertThat(error).hasCause(CAUSE));
    }

    @Test
    void tellsTheTableOfAColumnThatIsNotKnown() {
        NotNullViolationException known = new NotNullViolationException("users", "name", null);
        NotNullViolationException unknown = new NotNullViolationException("users", "", null);

        assertThat(known).hasMessageEndingWith("] users.name may not be NULL");
        assertThat(known.column()).isEqualTo("users.name");
        assertThat(unknown).hasMessageEndingWith("] a column of users may not be NULL");
        assertThat(unknown.column()).isEqualTo("users");
    }
}
