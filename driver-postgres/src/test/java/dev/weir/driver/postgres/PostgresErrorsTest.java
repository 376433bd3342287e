package dev.weir.driver.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.weir.driver.r2dbc.Constraint;
import dev.weir.driver.r2dbc.Problem;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** Errors as the server sends them. */
class PostgresErrorsTest {
    private static final Constraint NOTHING_KNOWN = new Constraint("t", "", List.of());
    private static Raw raw;

    private Connection connection;

    @BeforeAll
    static void tables() {
        raw = new Raw();
        raw.run("CREATE TABLE p (id INT PRIMARY KEY)");
        raw.run("CREATE TABLE t (id INT PRIMARY KEY, a TEXT NOT NULL, b INT, c INT CONSTRAINT parent REFERENCES p (id),"
                + " d INT4RANGE, \"it's a \"\"name\"\"\" INT NOT NULL DEFAULT 1, CONSTRAINT \"t.twice\" UNIQUE (b, c),"
                + " CONSTRAINT positive CHECK (b > 0), CONSTRAINT apart EXCLUDE USING gist (d WITH &&))");
        raw.run("CREATE UNIQUE INDEX \"by lower a\" ON t (lower(a))");
        raw.run("INSERT INTO p VALUES (1), (2)");
        raw.run("INSERT INTO t VALUES (1, 'a', 1, 1, '[1,5)')");
    }

    @AfterAll
    static void drop() {
        raw.close();
    }

    @BeforeEach
    void connect() {
        connection = raw.connection();
    }

    /** A connection that the server has ended may say goodbye to nobody, which is an error then. */
    @AfterEach
    void disconnect() {
        Mono.from(connection.close()).onErrorComplete().block(Raw.PATIENCE);
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                error("INSERT INTO t VALUES (1, 'b')", "23505", constraint("t_pkey", "id")),
                error("INSERT INTO t VALUES (2, 'b', 1, 1)", "23505", constraint("t.twice", "b", "c")),
                error("INSERT INTO t VALUES (2, 'A')", "23505", constraint("by lower a", "lower(a)")),
                error("INSERT INTO t VALUES (2, 'b', 2, 9)", "23503", constraint("parent", "c")),
                error("DELETE FROM p WHERE id = 1", "23503", constraint("parent", "id")),
                error("INSERT INTO t VALUES (2, NULL)", "23502", constraint("", "a")),
                error("UPDATE t SET \"it's a \"\"name\"\"\" = NULL", "23502", constraint("", "it's a \"name\"")),
                error("UPDATE t SET b = -1", "23514", constraint("positive")),
                error("INSERT INTO t VALUES (2, 'b', 1, 2, '[4,6)')", "23P01", constraint("apart", "d")),
                error("UPDATE t SET b = 9999999999", "22003", NOTHING_KNOWN),
                error("SELEKT", "42601", NOTHING_KNOWN));
    }

    private static Arguments error(String statement, String state, Constraint constraint) {
        return argumentSet(statement, statement, state, constraint);
    }

    private static Constraint constraint(String name, String... columns) {
        return new Constraint("t", name, List.of(columns));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void tellWhichConstraintIsViolated(String statement, String state, Constraint constraint) {
        R2dbcException error = Raw.refusal(connection, statement);

        assertThat(error.getSqlState()).isEqualTo(state);
        assertThat(PostgresErrors.constraint(error, "t")).isEqualTo(constraint);
        assertThat(PostgresErrors.isAnswer(error)).isTrue();
    }

    /** What SQLSTATE says by itself is left to it. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    CHECK | INSERT INTO t VALUES (2, 'b', 1, 2, '[4,6)')
                    VALUE | INSERT INTO t SELECT 2, string_agg(md5(n::text), '') FROM generate_series(1, 500) n
                          | INSERT INTO t VALUES (1, 'b')
                          | SELECT 1 / 0
                          | SELEKT
                    """)
    void areAboutMoreThanTheirClassSays(Problem problem, String statement) {
        R2dbcException error = Raw.refusal(connection, statement);

        assertThat(PostgresErrors.problem(error)).isEqualTo(Optional.ofNullable(problem));
    }

    @Test
    void takesALockThatIsNotToBeHadForATimeout() {
        Connection writer = raw.connection();
        Mono.from(writer.beginTransaction()).block(Raw.PATIENCE);
        Raw.run(writer, "UPDATE p SET id = 3 WHERE id = 2");

        R2dbcException error = Raw.refusal(connection, "SELECT id FROM p FOR UPDATE NOWAIT");

        assertThat(PostgresErrors.problem(error)).contains(Problem.TIMEOUT);
        assertThat(PostgresErrors.isAnswer(error)).isTrue();
        Mono.from(writer.close()).block(Raw.PATIENCE);
    }

    @Test
    void knowsAnErrorThatEndsTheConnection() {
        R2dbcException error = Raw.refusal(connection, "SELECT pg_terminate_backend(pg_backend_pid())");

        assertThat(error.getSqlState()).isEqualTo("57P01");
        assertThat(PostgresErrors.isAnswer(error)).isFalse();
    }

    @Test
    void knowsThatASpoiltTransactionIsNoLostConnection() {
        Mono.from(connection.beginTransaction()).block(Raw.PATIENCE);
        Raw.refusal(connection, "SELEKT");

        R2dbcException error = Raw.refusal(connection, "SELECT 1");

        assertThat(error.getSqlState()).isEqualTo("25P02");
        assertThat(PostgresErrors.isAnswer(error)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"53300", "25P03", "25P04"})
    void knowsWhatElseEndsAConnection(String state) {
        assertThat(PostgresErrors.problem(new R2dbcNonTransientException("told", state) {}))
                .contains(Problem.CONNECTION);
    }

    @Test
    void knowsNothingOfWhatIsNotTheServers() {
        R2dbcException other = new R2dbcNonTransientException("no state", (String) null) {};

        assertThat(PostgresErrors.problem(other)).isEmpty();
        assertThat(PostgresErrors.isAnswer(other)).isFalse();
        assertThat(PostgresErrors.constraint(other, "t")).isEqualTo(NOTHING_KNOWN);
    }
}
