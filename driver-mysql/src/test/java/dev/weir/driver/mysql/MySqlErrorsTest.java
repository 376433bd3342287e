package dev.weir.driver.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.weir.driver.mysql.testing.TestDatabase;
import dev.weir.driver.r2dbc.Constraint;
import dev.weir.driver.r2dbc.Link;
import dev.weir.driver.r2dbc.Problem;
import dev.weir.servers.ServerKind;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** Errors as the servers send them. */
class MySqlErrorsTest {
    private static final MySqlEngine ENGINE = new MySqlEngine(Duration.ZERO);
    private static final Constraint NOTHING_KNOWN = new Constraint("t", "", List.of());

    private static final List<String> TABLES = List.of(
            "CREATE TABLE p (id INT PRIMARY KEY)",
            "CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(5) NOT NULL, b INT, c INT, `it's a \"name\"` INT NOT NULL DEFAULT 1,"
                    + " UNIQUE KEY `t.twice` (b, c), UNIQUE KEY `for key ''` (a), CONSTRAINT positive CHECK (b > 0),"
                    + " CONSTRAINT parent FOREIGN KEY (c) REFERENCES p (id))",
            "INSERT INTO p VALUES (1), (2)",
            "INSERT INTO t (id, a, b, c) VALUES (1, 'a', 1, 1)");

    static Stream<Arguments> errors() {
        return Stream.of(ServerKind.MYSQL, ServerKind.MARIADB).flatMap(MySqlErrorsTest::errors);
    }

    private static Stream<Arguments> errors(ServerKind kind) {
        return Stream.of(
                error(kind, "INSERT INTO t (id, a) VALUES (1, 'b')", Problem.UNIQUE, constraint("PRIMARY", "id")),
                error(
                        kind,
                        "INSERT INTO t (id, a, b, c) VALUES (2, 'b', 1, 1)",
                        Problem.UNIQUE,
                        constraint("t.twice", "b", "c")),
                error(kind, "INSERT INTO t (id, a) VALUES (2, 'a')", Problem.UNIQUE, constraint("for key ''", "a")),
                error(kind, "UPDATE t SET c = 9", Problem.FOREIGN_KEY, NOTHING_KNOWN),
                error(kind, "DELETE FROM p", Problem.FOREIGN_KEY, NOTHING_KNOWN),
                error(kind, "INSERT INTO t (id, a) VALUES (2, NULL)", Problem.NOT_NULL, constraint("", "a")),
                error(kind, "INSERT INTO t (id) VALUES (2)", Problem.NOT_NULL, constraint("", "a")),
                error(
                        kind,
                        "UPDATE t SET `it's a \"name\"` = NULL",
                        Problem.NOT_NULL,
                        constraint("", "it's a \"name\"")),
                error(kind, "UPDATE t SET b = -1", Problem.CHECK, constraint("positive")),
                error(kind, "UPDATE t SET a = 'longer'", Problem.VALUE, NOTHING_KNOWN),
                error(kind, "UPDATE t SET b = 9999999999", Problem.VALUE, NOTHING_KNOWN),
                error(kind, "UPDATE t SET b = 'none'", Problem.VALUE, NOTHING_KNOWN),
                error(kind, "UPDATE t SET b = 9223372036854775807 + b", Problem.VALUE, NOTHING_KNOWN),
                error(kind, "SELECT * FROM missing", Problem.OTHER, NOTHING_KNOWN),
                error(kind, "SELEKT", Problem.OTHER, NOTHING_KNOWN));
    }

    private static Arguments error(ServerKind kind, String statement, Problem problem, Constraint constraint) {
        return argumentSet(kind + ": " + statement, kind, statement, problem, constraint);
    }

    private static Constraint constraint(String name, String... columns) {
        return new Constraint("t", name, List.of(columns));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void areTold(ServerKind kind, String statement, Problem problem, Constraint constraint) {
        try (TestDatabase database = new TestDatabase(kind)) {
            TABLES.forEach(database::sql);
            Link link = ENGINE.open(database.factory()).block(TestDatabase.PATIENCE);

            R2dbcException error = refusal(link, statement);

            assertThat(ENGINE.problem(error)).contains(problem);
            assertThat(ENGINE.constraint(error, problem, "t", link).block(TestDatabase.PATIENCE))
                    .isEqualTo(constraint);
            MySqlCommands.close(link.connection()).block();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRES")
    void takeALockThatIsNotToBeHadForATimeoutOfItsOwnKind(ServerKind kind) {
        try (TestDatabase database = new TestDatabase(kind)) {
            TABLES.forEach(database::sql);
            Link writer = ENGINE.open(database.factory()).block(TestDatabase.PATIENCE);
            Link other = ENGINE.open(database.factory()).block(TestDatabase.PATIENCE);
            MySqlCommands.run(writer.connection(), "BEGIN").block(TestDatabase.PATIENCE);
            MySqlCommands.run(writer.connection(), "UPDATE t SET b = 2").block(TestDatabase.PATIENCE);
            MySqlCommands.run(other.connection(), "SET innodb_lock_wait_timeout = 1")
                    .block(TestDatabase.PATIENCE);

            assertThat(ENGINE.problem(refusal(other, "UPDATE t SET b = 3"))).contains(Problem.LOCK_TIMEOUT);
            MySqlCommands.close(writer.connection()).block();
            MySqlCommands.close(other.connection()).block();
        }
    }

    /** MariaDB computes no part of a key. */
    @Test
    void nameTheColumnsOfAKeyThatIsComputedInPart() {
        try (TestDatabase database = new TestDatabase(ServerKind.MYSQL)) {
            database.sql("CREATE TABLE t (a INT, b VARCHAR(9), UNIQUE KEY k (a, (LOWER(b))))");
            database.sql("INSERT INTO t VALUES (1, 'a')");
            Link link = ENGINE.open(database.factory()).block(TestDatabase.PATIENCE);

            R2dbcException error = refusal(link, "INSERT INTO t VALUES (1, 'A')");

            assertThat(ENGINE.constraint(error, Problem.UNIQUE, "t", link).block(TestDatabase.PATIENCE))
                    .isEqualTo(constraint("k", "a"));
            MySqlCommands.close(link.connection()).block();
        }
    }

    private static R2dbcException refusal(Link link, String statement) {
        return MySqlCommands.run(link.connection(), statement)
                .then(Mono.<R2dbcException>empty())
                .onErrorResume(R2dbcException.class, Mono::just)
                .block(TestDatabase.PATIENCE);
    }
}
