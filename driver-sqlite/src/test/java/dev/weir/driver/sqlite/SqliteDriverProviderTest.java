package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.DriverProvider;
import dev.weir.core.driver.Session;
import dev.weir.core.error.InvalidConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SqliteDriverProviderTest {
    private final SqliteDriverProvider provider = new SqliteDriverProvider();

    @Test
    void isFound() {
        assertThat(ServiceLoader.load(DriverProvider.class).stream().map(ServiceLoader.Provider::type))
                .contains(SqliteDriverProvider.class);
    }

    @Test
    void acceptsItsAddressesOnly() {
        assertThat(provider.accepts("sqlite:app.db")).isTrue();
        assertThat(provider.accepts("sqlite::memory:")).isTrue();
        assertThat(provider.accepts("jdbc:sqlite:app.db")).isTrue();
        assertThat(provider.accepts("r2dbc:h2:mem")).isFalse();
        assertThat(provider.accepts("app.db")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite:", "sqlite::memory:", "sqlite::memory:orders-1"})
    void opensDatabasesInMemory(String url) {
        assertThat(SqliteAddress.parse(url).inMemory()).isTrue();
        Driver driver = provider.open(url, Map.of());
        Session session = Objects.requireNonNull(driver.open(AccessMode.WRITE).block(TestDatabase.LIMIT));
        session.close().block(TestDatabase.LIMIT);
        driver.close().block(TestDatabase.LIMIT);
    }

    @Test
    void opensAFile() {
        Path file = TestDatabase.newFile().resolveSibling("a b'%20\u00e9.db");
        try (TestDatabase database = new TestDatabase(SqliteDriver.builder("sqlite:" + file))) {
            database.execute("CREATE TABLE t (x INTEGER) STRICT");
        }
        assertThat(Files.exists(file)).isTrue();
    }

    @Test
    void findsARelativePathFromTheWorkingDirectory() {
        SqliteAddress address = SqliteAddress.parse("sqlite:data/app.db");

        assertThat(address.inMemory()).isFalse();
        assertThat(address.label()).isEqualTo("app.db");
        assertThat(address.jdbcUrl())
                .isEqualTo("jdbc:sqlite:" + Path.of("data/app.db").toAbsolutePath());
    }

    @Test
    void sharesANamedDatabaseInMemory() {
        String url = "sqlite::memory:shared-" + System.nanoTime();
        try (TestDatabase one = new TestDatabase(SqliteDriver.builder(url));
                TestDatabase two = new TestDatabase(SqliteDriver.builder(url));
                TestDatabase other = new TestDatabase(SqliteDriver.builder(url + "x"))) {
            one.execute("CREATE TABLE t (x INTEGER) STRICT", "INSERT INTO t VALUES (1)");

            assertThat(two.integer("SELECT count(*) FROM t")).isEqualTo(1);
            assertThat(other.integer("SELECT count(*) FROM sqlite_schema")).isZero();
        }
        try (TestDatabase again = new TestDatabase(SqliteDriver.builder(url))) {
            assertThat(again.integer("SELECT count(*) FROM sqlite_schema"))
                    .as("gone with the last driver")
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:app.db, write sqlite:app.db",
        "sqlite:app.db?mode=ro, question mark",
        "sqlite:file:app.db, is no path",
        "sqlite::resource:app.db, is no path",
        "sqlite::memory:a b, other than letters",
        "sqlite::memory:a/../b, other than letters",
        "h2:app.db, does not begin with sqlite:",
    })
    void saysWhatIsWrongWithAnAddress(String url, String reason) {
        assertThatThrownBy(() -> provider.open(url, Map.of()))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void takesEveryOption() {
        Driver driver = provider.open(
                "sqlite:" + TestDatabase.newFile(),
                Map.of(
                        "readers", "2",
                        "busyTimeout", "250ms",
                        "acquireTimeout", "5s",
                        "maxPending", "10",
                        "statementCacheSize", "8",
                        "synchronous", "full",
                        "closeTimeout", "1m"));
        driver.close().block(TestDatabase.LIMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "reader, 2, 'no option reader; there are readers, busyTimeout, acquireTimeout, maxPending, statementCacheSize,"
                + " synchronous, closeTimeout'",
        "readers, two, 'readers is two, which is no whole number'",
        "readers, -1, 'readers is -1, which is not within 0 and 1000'",
        "readers, 1001, 'readers is 1001, which is not within 0 and 1000'",
        "busyTimeout, 5, 'busyTimeout is 5, which is no time; write 500ms, 5s or 2m'",
        "busyTimeout, 25h, 'busyTimeout is 25h, which is no time; write 500ms, 5s or 2m'",
        "busyTimeout, 1441m, 'busyTimeout is 86460000 ms, which is not within 0 ms and a day'",
        "acquireTimeout, 0s, 'acquireTimeout is 0 ms; borrowers need some time to wait'",
        "maxPending, -1, 'maxPending is -1, which is not within 0 and 2147483647'",
        "statementCacheSize, 1e3, 'statementCacheSize is 1e3, which is no whole number'",
        "synchronous, NORMAL, 'synchronous is NORMAL; there are off, normal, full and extra'",
    })
    void saysWhatIsWrongWithAnOption(String name, String value, String reason) {
        assertThatThrownBy(() -> provider.open("sqlite::memory:", Map.of(name, value)))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("[INVALID_CONFIGURATION] " + reason);
    }

    @Test
    void setsConnectionsUp() {
        try (TestDatabase database = new TestDatabase(SqliteDriver.builder("sqlite:" + TestDatabase.newFile())
                .busyTimeout(java.time.Duration.ofMillis(1_234))
                .synchronous(Synchronous.EXTRA))) {
            for (Session session : java.util.List.of(database.reader(), database.writer())) {
                assertThat(database.integer(session, "SELECT * FROM pragma_foreign_keys"))
                        .isEqualTo(1);
                assertThat(database.integer(session, "SELECT * FROM pragma_busy_timeout"))
                        .isEqualTo(1_234);
                assertThat(database.integer(session, "SELECT * FROM pragma_synchronous"))
                        .isEqualTo(3);
                assertThat(database.integer(session, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"))
                        .isEqualTo(1);
            }
        }
    }
}
