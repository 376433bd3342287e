package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.value.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;

/** A driver over a database of its own, for tests that block outside of the driver's threads. */
final class TestDatabase implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(20);

    final RawSql sql = new RawSql();
    final SqliteDriver driver;

    /** Interrupts at its end what a test has left on loan. */
    TestDatabase(SqliteDriver.Builder builder) {
        this(builder.closeTimeout(Duration.ZERO), settings -> settings);
    }

    TestDatabase(SqliteDriver.Builder builder, UnaryOperator<SqliteDriver.Builder> settings) {
        this.driver = settings.apply(builder).build(sql);
    }

    /** A new database in memory, behind one connection. */
    static TestDatabase inMemory() {
        return new TestDatabase(SqliteDriver.builder("sqlite::memory:"));
    }

    /** A new database in a file. */
    static TestDatabase inFile() {
        return inFile(builder -> builder);
    }

    static TestDatabase inFile(UnaryOperator<SqliteDriver.Builder> settings) {
        return new TestDatabase(SqliteDriver.builder("sqlite:" + newFile()).closeTimeout(Duration.ZERO), settings);
    }

    static Path newFile() {
        try {
            return Files.createTempDirectory("weir").resolve("test.db");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Session reader() {
        return open(AccessMode.READ);
    }

    Session writer() {
        return open(AccessMode.WRITE);
    }

    Session open(AccessMode mode) {
        return Objects.requireNonNull(driver.open(mode).block(LIMIT));
    }

    static SqliteConnection connection(Session session) {
        return ((SqliteSession) session).connection();
    }

    /** Runs statements without parameters on the writer, each on its own. */
    void execute(String... statements) {
        Session session = writer();
        try {
            for (String statement : statements) {
                write(session, statement);
            }
        } finally {
            session.close().block(LIMIT);
        }
    }

    /** Runs a statement without parameters and returns how many rows it changed. */
    long write(Session session, String statement) {
        return Objects.requireNonNull(
                session.execute(prepare(sql.write("written", statement)), Arguments.NONE, row -> row.int64(0))
                        .blockLast(LIMIT));
    }

    /** Returns a cold query of one integer column. */
    Flux<Long> integers(Session session, String query) {
        return session.execute(prepareIntegers(query), Arguments.NONE, row -> row.int64(0));
    }

    PreparedOperation prepareIntegers(String query) {
        return prepare(sql.query(query, List.of(RawSql.INT64)));
    }

    /** Returns the one integer that a query gives. */
    long integer(Session session, String query) {
        return Objects.requireNonNull(integers(session, query).single().block(LIMIT));
    }

    /** Likewise, on a session of its own. */
    long integer(String query) {
        Session session = reader();
        try {
            return integer(session, query);
        } finally {
            session.close().block(LIMIT);
        }
    }

    PreparedOperation prepare(Operation operation) {
        return driver.prepare(operation);
    }

    PreparedOperation insert(String table, String text, List<ColumnType> results, ColumnType... parameters) {
        return driver.prepare(sql.insert(table, text, results, parameters));
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        driver.close().block(LIMIT);
    }
}
