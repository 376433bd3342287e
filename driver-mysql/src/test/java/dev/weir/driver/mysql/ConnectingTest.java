package dev.weir.driver.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.driver.mysql.testing.TestDatabase;
import dev.weir.driver.r2dbc.Link;
import dev.weir.driver.r2dbc.Problem;
import dev.weir.servers.ServerKind;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

class ConnectingTest {
    private static final MySqlEngine ENGINE = new MySqlEngine(Duration.ofMillis(200));

    @ParameterizedTest
    @CsvSource({"MYSQL, 0, utf8mb4_0900_bin", "MARIADB, 1, utf8mb4_nopad_bin"})
    void tellsTheServersApartAndMakesItsSettings(ServerKind kind, int dialect, String collation) {
        try (TestDatabase database = new TestDatabase(kind)) {
            Link link = ENGINE.open(database.factory()).block(TestDatabase.PATIENCE);

            assertThat(link.dialect()).isEqualTo(dialect);
            assertThat(link.keyStep()).isEqualTo(1);
            assertThat(link.rollsBackOnLockTimeout())
                    .isEqualTo(one(link, "SELECT @@innodb_rollback_on_timeout").equals("1"));
            assertThat(one(link, "SELECT CONNECTION_ID()")).isEqualTo("" + Server.connectionId(link.serverId()));
            assertThat(one(link, "SELECT CONCAT_WS(' ', @@collation_connection, @@character_set_results, @@time_zone)"))
                    .isEqualTo(collation + " utf8mb4 +00:00");
            assertThat(one(link, "SELECT @@sql_mode"))
                    .contains("STRICT_ALL_TABLES", "NO_AUTO_VALUE_ON_ZERO")
                    .doesNotContain("ANSI_QUOTES", "NO_BACKSLASH_ESCAPES", "PIPES_AS_CONCAT");
            assertThat(one(link, kind == ServerKind.MYSQL ? "SELECT @@transaction_isolation" : "SELECT @@tx_isolation"))
                    .isEqualTo("REPEATABLE-READ");
            MySqlCommands.close(link.connection()).block();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRES")
    void letsTheServerGiveUpAfterATime(ServerKind kind) {
        try (TestDatabase database = new TestDatabase(kind)) {
            Link link = ENGINE.open(database.factory()).block(TestDatabase.PATIENCE);

            assertThatThrownBy(
                            () -> one(
                                    link,
                                    "SELECT COUNT(*) FROM information_schema.COLUMNS a, information_schema.COLUMNS b,"
                                            + " information_schema.COLUMNS c WHERE CONCAT(a.COLUMN_NAME, b.COLUMN_NAME) LIKE '%weir%'"))
                    .isInstanceOfSatisfying(R2dbcException.class, error -> assertThat(MySqlErrors.problem(error))
                            .contains(Problem.TIMEOUT));
            MySqlCommands.close(link.connection()).block();
        }
    }

    /** A server has so many for all connections together, and the R2DBC driver by itself keeps each that was ever prepared. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRES")
    void keepsSoManyPreparedStatements(ServerKind kind) {
        try (TestDatabase database = new TestDatabase(kind)) {
            Link link = ENGINE.open(MySqlAddress.factory(database.url())).block(TestDatabase.PATIENCE);

            Flux.range(0, 300)
                    .concatMap(i -> Flux.from(link.connection()
                                    .createStatement("SELECT " + i + " + ?")
                                    .bind(0, 1)
                                    .execute())
                            .concatMap(result -> result.map(row -> row.get(0, Long.class))))
                    .blockLast(TestDatabase.PATIENCE);

            int prepared = status(link, "Com_stmt_prepare");
            assertThat(prepared).isGreaterThanOrEqualTo(300);
            assertThat(prepared - status(link, "Com_stmt_close")).isBetween(1, 257);
            MySqlCommands.close(link.connection()).block();
        }
    }

    private static int status(Link link, String variable) {
        return Flux.from(link.connection()
                        .createStatement("SHOW SESSION STATUS LIKE '" + variable + "'")
                        .execute())
                .concatMap(result -> result.map(row -> Integer.parseInt(row.get(1, String.class))))
                .blockLast(TestDatabase.PATIENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0.30", "5.7.44-log", "10.5.29-MariaDB", "5.5.5-10.5.9-MariaDB", "unknown"})
    void refusesServersThatAreTooOld(String version) {
        Server server = new Server(version, 0, 1, false);

        assertThatThrownBy(server::requireSupported)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining(version)
                .hasMessageContaining("8.0.31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.0.31",
                "8.4.0-log",
                "9.1.0",
                "10.6.0-MariaDB",
                "5.5.5-10.11.6-MariaDB-1:10.11.6+maria~ubu",
                "12.0.1-MariaDB"
            })
    void takesServersThatAreNot(String version) {
        Server server = new Server(version, 0, 1, false);

        assertThat(server.requireSupported()).isSameAs(server);
        assertThat(server.isMariaDb()).isEqualTo(version.contains("MariaDB"));
    }

    @Test
    void asksOnlyTheSameServerToStopSomething() {
        long number = 0x1234_5678_0000_0007L;

        assertThat(Server.connectionId(number)).isEqualTo(7);
        assertThat(Server.connectionId(0x1234_5678_FFFF_FFFFL)).isEqualTo(0xFFFF_FFFFL);
        assertThat(Server.isSame(number, 0x1234_5678_0000_0009L)).isTrue();
        assertThat(Server.isSame(number, 0x1234_5679_0000_0007L)).isFalse();
    }

    private static String one(Link link, String text) {
        return Flux.from(link.connection().createStatement(text).execute())
                .concatMap(result -> result.map(row -> String.valueOf(row.get(0))))
                .blockLast(TestDatabase.PATIENCE);
    }
}
