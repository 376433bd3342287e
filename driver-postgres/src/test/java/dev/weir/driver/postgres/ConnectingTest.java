package dev.weir.driver.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.driver.r2dbc.Link;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ConnectingTest {
    private static final int STATEMENTS = 300;

    private final Raw raw = new Raw();
    private final PostgresEngine engine = new PostgresEngine(Duration.ZERO);

    @AfterEach
    void close() {
        raw.close();
    }

    private Link open(PostgresEngine opening, String options) {
        return Objects.requireNonNull(opening.open(raw.factory(options)).block(Raw.PATIENCE));
    }

    private static void close(Connection connection) {
        Mono.from(connection.close()).block(Raw.PATIENCE);
    }

    /** The R2DBC driver by itself keeps each statement that was ever prepared, here and at the server. */
    @ParameterizedTest
    @CsvSource({"applicationName=own, 256", "preparedStatementCacheQueries=7, 7"})
    void keepsSoManyPreparedStatements(String options, int most) {
        Connection connection = open(engine, options).connection();

        Flux.range(0, STATEMENTS)
                .concatMap(i -> Flux.from(connection
                                .createStatement("SELECT " + i + " + $1")
                                .bind(0, 1)
                                .execute())
                        .concatMap(result -> result.map(row -> row.get(0, Integer.class))))
                .blockLast(Raw.PATIENCE);

        assertThat(Raw.texts(connection, "SELECT count(*) FROM pg_prepared_statements"))
                .singleElement()
                .satisfies(count -> assertThat(Integer.parseInt(count)).isBetween(most - 1, most));
        close(connection);
    }

    @Test
    void settlesTheTimeOfAStatement() {
        Connection connection = open(new PostgresEngine(Duration.ofMillis(50)), "applicationName=own")
                .connection();

        assertThat(Raw.refusal(connection, "SELECT pg_sleep(20)").getSqlState()).isEqualTo("57014");
        close(connection);
    }

    /** Whatever the server, the database or the role says of transactions that name no isolation. */
    @ParameterizedTest
    @EnumSource(Isolation.class)
    void beginsWithItsOwnIsolation(Isolation isolation) {
        Connection connection = open(engine, "applicationName=own").connection();
        Raw.run(connection, "SET default_transaction_isolation = 'serializable'");

        assertThat(isolationOf(connection, Optional.of(isolation))).isEqualTo(words(isolation));
        assertThat(isolationOf(connection, Optional.empty())).isEqualTo("read committed");
        close(connection);
    }

    private String isolationOf(Connection connection, Optional<Isolation> isolation) {
        Mono.from(engine.begin(connection, new TransactionSettings(isolation, false)))
                .block(Raw.PATIENCE);
        String given = Raw.texts(connection, "SHOW transaction_isolation").get(0);
        Mono.from(connection.rollbackTransaction()).block(Raw.PATIENCE);
        return given;
    }

    private static String words(Isolation isolation) {
        return isolation.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
