package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.core.error.TransactionEndedException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** On connections of the application, and with failures that a real file does not give when asked. */
@Timeout(60)
class DataSourceTest {
    private final Path file = TestDatabase.newFile();

    private static DataSource handingOut(Connection connection) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection);
    }

    /** A connection that a pool keeps: closing it does nothing. */
    private static Connection pooled(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }

    @Test
    void givesConnectionsBackAsTheyWere() throws SQLException {
        SQLiteDataSource real = new SQLiteDataSource();
        real.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = real.getConnection()) {
            try (TestDatabase database = new TestDatabase(
                    SqliteDriver.builder(handingOut(pooled(connection))).readers(0))) {
                database.execute("CREATE TABLE t (x INTEGER) STRICT");
                Session session = database.writer();
                session.begin(TransactionSettings.DEFAULT).block(TestDatabase.LIMIT);
                database.write(session, "INSERT INTO t VALUES (1)");
            }

            assertThat(connection.isClosed()).isFalse();
            assertThat(connection
                            .unwrap(SQLiteConnection.class)
                            .getConnectionConfig()
                            .isGetGeneratedKeys())
                    .isTrue();
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO t VALUES (2)");
                try (ResultSet rows = statement.executeQuery("SELECT sum(x) FROM t")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getLong(1))
                            .as("without what was not committed")
                            .isEqualTo(2);
                }
            }
        }
    }

    @Test
    void closesWhatItTook() {
        ProbedDataSource probed = new ProbedDataSource(file);
        try (TestDatabase database =
                new TestDatabase(SqliteDriver.builder(probed.dataSource()).readers(2))) {
            database.integer("SELECT 1");
            database.execute("CREATE TABLE t (x INTEGER) STRICT");
            assertThat(probed.open()).hasSize(2);
        }
        assertThat(probed.open()).isEmpty();
    }

    /** Not only what JDBC declares: a borrower that nobody tells waits until its time is over, and the next one too. */
    @Test
    void tellsABorrowerOfAnyErrorWhileOpening() {
        ProbedDataSource probed = new ProbedDataSource(file);
        AtomicBoolean failing = new AtomicBoolean(true);
        probed.probe(call -> {
            if (failing.get()) {
                throw new AssertionError("while opening");
            }
        });
        try (TestDatabase database =
                new TestDatabase(SqliteDriver.builder(probed.dataSource()).readers(1))) {
            StepVerifier.create(database.driver.open(AccessMode.READ)).verifyErrorSatisfies(error -> assertThat(error)
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessageContaining("AssertionError"));

            failing.set(false);
            assertThat(database.integer("SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void takesConnectionsThatDoNotCommitByThemselves() throws SQLException {
        SQLiteDataSource real = new SQLiteDataSource();
        real.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = real.getConnection()) {
            connection.setAutoCommit(false);
            try (TestDatabase database = new TestDatabase(
                    SqliteDriver.builder(handingOut(pooled(connection))).readers(0))) {
                database.execute("CREATE TABLE t (x INTEGER) STRICT", "INSERT INTO t VALUES (1)");
                try (TestDatabase other = new TestDatabase(SqliteDriver.builder("sqlite:" + file))) {
                    assertThat(other.integer("SELECT count(*) FROM t")).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void refusesReadersOfPrivateDatabasesInMemory() {
        SQLiteDataSource memory = new SQLiteDataSource();
        memory.setUrl("jdbc:sqlite::memory:");
        try (TestDatabase database =
                new TestDatabase(SqliteDriver.builder(memory).readers(2))) {
            StepVerifier.create(database.driver.open(AccessMode.READ)).verifyErrorSatisfies(e -> assertThat(e)
                    .isInstanceOf(InvalidConfigurationException.class)
                    .hasMessageContaining("set readers to 0"));
        }
        try (TestDatabase database =
                new TestDatabase(SqliteDriver.builder(memory).readers(0))) {
            database.execute("CREATE TABLE t (x INTEGER) STRICT");
            assertThat(database.integer("SELECT count(*) FROM t")).isZero();
        }
    }

    @Test
    void refusesConnectionsOfAnotherDriver() {
        Connection other = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? Boolean.FALSE : null);
        try (TestDatabase database =
                new TestDatabase(SqliteDriver.builder(handingOut(other)).readers(0))) {
            StepVerifier.create(database.driver.open(AccessMode.WRITE)).verifyErrorSatisfies(e -> assertThat(e)
                    .isInstanceOf(InvalidConfigurationException.class)
                    .hasMessageContaining("none of SQLite's JDBC driver"));
        }
    }

    @Test
    void replacesAConnectionThatBroke() {
        ProbedDataSource probed = new ProbedDataSource(file);
        try (TestDatabase database =
                new TestDatabase(SqliteDriver.builder(probed.dataSource()).readers(1))) {
            AtomicBoolean broken = new AtomicBoolean(true);
            Session session = database.reader();
            SqliteConnection first = TestDatabase.connection(session);
            probed.probe(call -> {
                if (call.equals("PreparedStatement.executeQuery") && broken.get()) {
                    throw new SQLiteException("as if read", SQLiteErrorCode.SQLITE_IOERR_READ);
                }
            });
            StepVerifier.create(database.integers(session, "SELECT 1")).verifyError(ConnectionLostException.class);
            broken.set(false);
            session.close().block(TestDatabase.LIMIT);

            Session next = database.reader();
            assertThat(TestDatabase.connection(next)).isNotSameAs(first);
            assertThat(database.integer(next, "SELECT 1")).isEqualTo(1);
            assertThat(probed.open()).as("the broken one is closed").hasSize(1);
            next.close().block(TestDatabase.LIMIT);
        }
    }

    /** A data source that has no more to give would refuse, and what still holds a lock would hold the next one up. */
    @Test
    void asksForAnotherConnectionOnlyWhenTheBrokenOneIsClosed() {
        ProbedDataSource probed = new ProbedDataSource(file);
        try (TestDatabase database =
                new TestDatabase(SqliteDriver.builder(probed.dataSource()).readers(0))) {
            Session session = database.writer();
            Connection first = probed.open().get(0);
            AtomicBoolean broken = new AtomicBoolean(true);
            CountDownLatch mayClose = new CountDownLatch(1);
            probed.probe(call -> {
                if (call.equals("PreparedStatement.executeQuery") && broken.getAndSet(false)) {
                    throw new SQLiteException("as if read", SQLiteErrorCode.SQLITE_IOERR_READ);
                }
                if (call.equals("Connection.close")) {
                    TestDatabase.await(mayClose);
                }
            });
            StepVerifier.create(database.integers(session, "SELECT 1")).verifyError(ConnectionLostException.class);
            session.close().block(TestDatabase.LIMIT);

            StepVerifier.create(database.driver.open(AccessMode.WRITE))
                    .expectSubscription()
                    .expectNoEvent(Duration.ofMillis(100))
                    .then(() -> assertThat(probed.open()).containsExactly(first))
                    .then(mayClose::countDown)
                    .assertNext(next -> assertThat(probed.open()).hasSize(1).doesNotContain(first))
                    .verifyComplete();
        }
    }

    @Test
    void replacesAConnectionWhoseTransactionCannotBeRolledBack() {
        ProbedDataSource probed = new ProbedDataSource(file);
        try (TestDatabase database =
                new TestDatabase(SqliteDriver.builder(probed.dataSource()).readers(0))) {
            Session session = database.writer();
            SqliteConnection first = TestDatabase.connection(session);
            database.write(session, "CREATE TABLE t (x INTEGER) STRICT");
            session.begin(TransactionSettings.DEFAULT).block(TestDatabase.LIMIT);
            database.write(session, "INSERT INTO t VALUES (1)");
            AtomicBoolean failing = new AtomicBoolean(true);
            probed.probe(call -> {
                if (call.equals("PreparedStatement.execute") && failing.get()) {
                    throw new SQLiteException("as if stuck", SQLiteErrorCode.SQLITE_BUSY);
                }
            });
            StepVerifier.create(session.rollback()).verifyError();
            session.close().block(TestDatabase.LIMIT);
            failing.set(false);

            Session next = database.writer();
            assertThat(TestDatabase.connection(next)).isNotSameAs(first);
            assertThat(database.integer(next, "SELECT count(*) FROM t")).isZero();
            next.close().block(TestDatabase.LIMIT);
        }
    }

    /** The disk is full, and SQLite has rolled back, as it may. */
    @Test
    void noticesThatSqliteRolledBackWhateverTheErrorWas() {
        ProbedDataSource probed = new ProbedDataSource(file);
        AtomicReference<Connection> open = new AtomicReference<>();
        try (TestDatabase database =
                new TestDatabase(SqliteDriver.builder(probed.dataSource()).readers(0))) {
            Session session = database.writer();
            open.set(probed.open().get(0));
            session.begin(TransactionSettings.DEFAULT).block(TestDatabase.LIMIT);
            AtomicBoolean full = new AtomicBoolean(true);
            probed.probe(call -> {
                if (call.equals("PreparedStatement.executeQuery") && full.getAndSet(false)) {
                    try (Statement behind = open.get().createStatement()) {
                        behind.execute("ROLLBACK");
                    }
                    throw new SQLiteException("as if full", SQLiteErrorCode.SQLITE_FULL);
                }
            });
            StepVerifier.create(database.integers(session, "SELECT 1"))
                    .verifyErrorMatches(e -> e instanceof DatabaseException reported
                            && reported.nativeCode().equals("SQLITE_FULL"));

            StepVerifier.create(database.integers(session, "SELECT 1")).verifyError(TransactionEndedException.class);
            StepVerifier.create(session.rollback()).verifyComplete();
            StepVerifier.create(Mono.from(database.integers(session, "SELECT 1")))
                    .expectNext(1L)
                    .verifyComplete();
            session.close().block(TestDatabase.LIMIT);
        }
    }
}
