package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.error.CheckViolationException;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.NotNullViolationException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.WeirException;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.Arguments;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class SqliteErrorsTest {
    private static final String SECRET = "s3cr3t-value";

    private final TestDatabase database = TestDatabase.inMemory();
    private Session session;

    @BeforeEach
    void open() {
        database.execute(
                "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, age INTEGER"
                        + " CONSTRAINT users_age_range CHECK (age >= 0)) STRICT",
                "CREATE TABLE orders (shop TEXT, number INTEGER, note TEXT, PRIMARY KEY (shop, number))"
                        + " STRICT, WITHOUT ROWID",
                "CREATE UNIQUE INDEX orders_by_note ON orders (note, shop)",
                "CREATE TABLE items (\"o, r\" TEXT, \"d.er\" TEXT, user INTEGER REFERENCES users) STRICT",
                "CREATE UNIQUE INDEX \"it's\" ON items (\"o, r\", \"d.er\")",
                "CREATE UNIQUE INDEX items_folded ON items (lower(\"d.er\"))",
                "CREATE TABLE plain (x INTEGER)",
                "CREATE TABLE log (x TEXT) STRICT",
                "CREATE UNIQUE INDEX log_x ON log (x)",
                "CREATE TRIGGER logged AFTER INSERT ON plain BEGIN INSERT INTO log VALUES ('x'); END",
                "INSERT INTO users VALUES (1, '" + SECRET + "', 1)",
                "INSERT INTO orders VALUES ('" + SECRET + "', 1, '" + SECRET + "')",
                "INSERT INTO items VALUES ('" + SECRET + "', '" + SECRET + "', 1)",
                "INSERT INTO plain (rowid, x) VALUES (1, 1)");
        session = database.writer();
    }

    @AfterEach
    void close() {
        session.close().block(TestDatabase.LIMIT);
        database.close();
    }

    static Stream<ArgumentSet> uniques() {
        String s = "'" + SECRET + "'";
        return Stream.of(
                unique("users", "VALUES (1, 'x', 1)", "users", "", "id"),
                unique("users", "VALUES (2, " + s + ", 1)", "users", "", "email"),
                unique("orders", "VALUES (" + s + ", 1, 'x')", "orders", "", "shop", "number"),
                unique("orders", "VALUES (" + s + ", 2, " + s + ")", "orders", "orders_by_note", "note", "shop"),
                unique("items", "VALUES (" + s + ", " + s + ", 1)", "items", "items_folded"),
                unique("plain", "(rowid, x) VALUES (1, 1)", "plain", "", "rowid"),
                unique("plain", "VALUES (2)", "log", "log_x", "x"));
    }

    private static ArgumentSet unique(String into, String values, String table, String constraint, String... columns) {
        return org.junit.jupiter.params.provider.Arguments.argumentSet(
                into + " breaks " + table + " " + List.of(columns), into, values, table, constraint, List.of(columns));
    }

    @ParameterizedTest
    @MethodSource("uniques")
    void tellsWhichUniqueConstraintWasBroken(
            String into, String values, String table, String constraint, List<String> columns) {
        StepVerifier.create(write(into, "INSERT INTO " + into + " " + values)).verifyErrorSatisfies(e -> {
            UniqueViolationException violation = (UniqueViolationException) e;
            assertThat(violation.table()).isEqualTo(table);
            assertThat(violation.constraint()).isEqualTo(constraint);
            assertThat(violation.columns()).isEqualTo(columns);
        });
    }

    @Test
    void findsNamesThatHoldPointsAndCommas() {
        database.write(session, "DROP INDEX items_folded");

        StepVerifier.create(write("items", "INSERT INTO items SELECT * FROM items"))
                .verifyErrorSatisfies(e -> {
                    UniqueViolationException violation = (UniqueViolationException) e;
                    assertThat(violation.constraint()).isEqualTo("it's");
                    assertThat(violation.columns()).containsExactly("o, r", "d.er");
                });
    }

    @Test
    void tellsTheTableOfABrokenForeignKey() {
        StepVerifier.create(write("items", "INSERT INTO items (user) VALUES (99)"))
                .verifyErrorMatches(e ->
                        e instanceof ForeignKeyViolationException v && v.table().equals("items"));
        StepVerifier.create(write("users", "DELETE FROM users"))
                .verifyErrorMatches(e ->
                        e instanceof ForeignKeyViolationException v && v.table().equals("users"));
    }

    @Test
    void tellsTheColumnThatMayNotBeNull() {
        StepVerifier.create(write("users", "INSERT INTO users VALUES (5, NULL, 1)"))
                .verifyErrorMatches(e ->
                        e instanceof NotNullViolationException v && v.column().equals("users.email"));
    }

    @Test
    void tellsTheCheck() {
        StepVerifier.create(write("users", "INSERT INTO users VALUES (5, 'x', -1)"))
                .verifyErrorMatches(e -> e instanceof CheckViolationException v
                        && v.table().equals("users")
                        && v.check().equals("users_age_range"));
    }

    @Test
    void tellsTheColumnOfAnotherType() {
        StepVerifier.create(write("users", "INSERT INTO users VALUES (5, 'x', 'old')"))
                .verifyErrorSatisfies(e -> assertThat(e)
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessage("[INVALID_VALUE] cannot store TEXT value in INTEGER column users.age"));
        StepVerifier.create(write("users", "INSERT INTO users VALUES ('five', 'x', 1)"))
                .verifyError(InvalidValueException.class);
    }

    @Test
    void namesWhatHasNoKindOfItsOwn() {
        StepVerifier.create(write("users", "INSERT INTO nowhere VALUES (1)"))
                .verifyErrorMatches(
                        e -> e instanceof DatabaseException d && d.nativeCode().equals("SQLITE_ERROR"));
        StepVerifier.create(write("users", "INSERT INTO sqlite_schema VALUES (1,2,3,4,5)"))
                .verifyError(DatabaseException.class);
    }

    /** A text that is longer than SQLite's limit. */
    @Test
    void tellsATextThatIsTooLong() {
        StepVerifier.create(database.integers(session, "SELECT length(zeroblob(2147483647) || 'x')"))
                .verifyError(InvalidValueException.class);
    }

    @Test
    void showsNoValue() {
        Stream<String> writes = Stream.of(
                "INSERT INTO users VALUES (1, ?, 1)",
                "INSERT INTO users VALUES (2, ?, 1)",
                "INSERT INTO users VALUES (2, ? || 'x', -1)",
                "INSERT INTO users VALUES (?, 'x', 1)",
                "INSERT INTO users VALUES (2, 'x', ?)",
                "INSERT INTO orders VALUES (?, 1, NULL)",
                "INSERT INTO items (\"o, r\", user) VALUES (?, 4)",
                "INSERT INTO log SELECT json_extract(?, '$')");
        writes.forEach(write -> {
            PreparedOperation prepared = database.prepare(database.sql.write("users", write, RawSql.TEXT));
            StepVerifier.create(session.execute(
                            prepared, new Arguments.Builder(1).object(SECRET).build(), row -> row.int64(0)))
                    .verifyErrorSatisfies(e -> {
                        assertThat(e).as(write).isInstanceOf(WeirException.class);
                        for (Throwable each = e; each != null; each = each.getCause()) {
                            assertThat(String.valueOf(each.getMessage()))
                                    .as(write)
                                    .doesNotContain(SECRET);
                        }
                    });
        });
    }

    @Test
    void leavesTheConnectionUsable() {
        for (int i = 0; i < 20; i++) {
            StepVerifier.create(write("users", "INSERT INTO users VALUES (1, 'x', 1)"))
                    .verifyError(UniqueViolationException.class);
        }
        assertThat(database.integer(session, "SELECT count(*) FROM users")).isEqualTo(1);
    }

    private Mono<Long> write(String table, String statement, ColumnType... parameters) {
        return session.execute(
                        database.prepare(database.sql.write(table, statement, parameters)),
                        Arguments.NONE,
                        row -> row.int64(0))
                .next();
    }
}
