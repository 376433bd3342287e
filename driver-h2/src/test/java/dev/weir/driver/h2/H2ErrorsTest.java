package dev.weir.driver.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.driver.r2dbc.Constraint;
import dev.weir.driver.r2dbc.Problem;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class H2ErrorsTest {
    private final Raw raw = new Raw();

    @BeforeEach
    void tables() {
        raw.run(
                "CREATE TABLE \"users\" (\"id\" UUID CONSTRAINT \"key\" PRIMARY KEY, \"e mail\" VARCHAR NOT NULL, \"age\" TINYINT,"
                        + " CONSTRAINT \"grown up\" CHECK (\"age\" > 17))");
        raw.run("CREATE UNIQUE INDEX \"users by mail\" ON \"users\" (\"e mail\")");
        raw.run("CREATE TABLE \"todos\" (\"id\" INTEGER PRIMARY KEY, \"user\" UUID REFERENCES \"users\" (\"id\"))");
        raw.run("INSERT INTO \"users\" VALUES ('00000000-0000-0000-0000-000000000001', 'a', 18)");
        raw.run("INSERT INTO \"todos\" VALUES (1, '00000000-0000-0000-0000-000000000001')");
    }

    @AfterEach
    void shutDown() {
        raw.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    UNIQUE      | users by mail | e mail | INSERT INTO "users" VALUES (RANDOM_UUID(), 'a', 18)
                    UNIQUE      | key           | id     | INSERT INTO "users" VALUES ('00000000-0000-0000-0000-000000000001', 'b', 18)
                    NOT_NULL    | ``            | e mail | INSERT INTO "users" VALUES (RANDOM_UUID(), NULL, 18)
                    CHECK       | grown up      | ``     | INSERT INTO "users" VALUES (RANDOM_UUID(), 'b', 17)
                    FOREIGN_KEY | ``            | ``     | INSERT INTO "todos" VALUES (2, RANDOM_UUID())
                    FOREIGN_KEY | ``            | ``     | DELETE FROM "users"
                    """)
    void tellsWhichConstraintIsViolated(Problem problem, String name, String column, String sql) {
        R2dbcException error = raw.refusal(sql);

        assertThat(H2Errors.problem(error)).contains(problem);
        assertThat(H2Errors.constraint(error, problem, "users"))
                .isEqualTo(new Constraint("users", name, column.isEmpty() ? List.of() : List.of(column)));
    }

    @Test
    void takesAWaitForALockForATimeout() {
        Connection writer = raw.connection();
        Mono.from(writer.beginTransaction()).block(Raw.PATIENCE);
        Raw.run(writer, "UPDATE \"users\" SET \"age\" = 19");
        Connection other = raw.connection();
        Raw.run(other, "SET LOCK_TIMEOUT 1");

        assertThat(H2Errors.problem(Raw.refusal(other, "UPDATE \"users\" SET \"age\" = 20")))
                .contains(Problem.TIMEOUT);
    }

    @Test
    void takesARowThatHasChangedSinceForASerializationFailure() {
        Connection late = raw.connection();
        Raw.run(late, "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        Mono.from(late.beginTransaction()).block(Raw.PATIENCE);
        Raw.texts(late, "SELECT \"age\" FROM \"users\"");
        raw.run("UPDATE \"users\" SET \"age\" = 19");

        assertThat(H2Errors.problem(Raw.refusal(late, "UPDATE \"users\" SET \"age\" = 20")))
                .contains(Problem.SERIALIZATION);
    }

    @Test
    void takesTwoWhoWaitForEachOtherForADeadlock() {
        raw.run("INSERT INTO \"users\" VALUES ('00000000-0000-0000-0000-000000000002', 'b', 18)");
        Connection one = holding("1");
        Connection other = holding("2");

        List<R2dbcException> refused = Mono.zip(wanting(one, "2"), wanting(other, "1"))
                .map(ends -> Stream.of(ends.getT1(), ends.getT2())
                        .flatMap(Optional::stream)
                        .toList())
                .block(Raw.PATIENCE);

        assertThat(refused).singleElement().satisfies(error -> assertThat(H2Errors.problem(error))
                .contains(Problem.DEADLOCK));
    }

    private Connection holding(String user) {
        Connection connection = raw.connection();
        Raw.run(connection, "SET LOCK_TIMEOUT 20000");
        Mono.from(connection.beginTransaction()).block(Raw.PATIENCE);
        Raw.run(connection, birthday(user));
        return connection;
    }

    /** H2 lets the other one go on when one is rolled back. */
    private static Mono<Optional<R2dbcException>> wanting(Connection connection, String user) {
        return Mono.defer(() -> Raw.running(connection, birthday(user))
                        .then(Mono.just(Optional.<R2dbcException>empty()))
                        .onErrorResume(R2dbcException.class, error -> Mono.just(Optional.of(error))))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static String birthday(String user) {
        return "UPDATE \"users\" SET \"age\" = \"age\" + 1 WHERE \"id\" = '00000000-0000-0000-0000-00000000000" + user
                + "'";
    }

    @Test
    void takesADatabaseThatWasShutDownForALostConnection() {
        try (Raw gone = new Raw()) {
            gone.run("SHUTDOWN");

            assertThat(H2Errors.problem(gone.refusal("SELECT 1"))).contains(Problem.CONNECTION);
        }
    }

    @Test
    void leavesTheRestToItsSqlstate() {
        assertThat(H2Errors.problem(raw.refusal("SELECT \"none\" FROM \"users\"")))
                .isEmpty();
    }
}
