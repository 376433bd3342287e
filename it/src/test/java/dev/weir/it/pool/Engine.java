package dev.weir.it.pool;

import dev.weir.driver.h2.H2Driver;
import dev.weir.driver.mysql.MySqlDriver;
import dev.weir.driver.postgres.PostgresDriver;
import dev.weir.driver.r2dbc.R2dbcDriverBuilder;
import dev.weir.servers.FreshDatabase;
import dev.weir.servers.ServerKind;
import dev.weir.servers.SharedServers;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.util.UUID;

/** The databases that are reached over R2DBC. */
enum Engine {
    POSTGRESQL,
    MYSQL,
    MARIADB,
    H2;

    /**
     * An empty database of a test's own.
     *
     * @param factory opens connections as the R2DBC driver does without being told anything else
     */
    record Place(ConnectionFactory factory, Runnable drop) {
        static Place on(ServerKind kind) {
            FreshDatabase database = SharedServers.of(kind).freshDatabase();
            return new Place(ConnectionFactories.get(database.url()), database::close);
        }

        /** In memory, until it is shut down. */
        static Place inMemory() {
            String url = "r2dbc:h2:mem:///" + UUID.randomUUID() + "?options=DB_CLOSE_DELAY=-1";
            ConnectionFactory factory = ConnectionFactories.get(url);
            return new Place(factory, () -> Application.run(factory, "SHUTDOWN"));
        }
    }

    Place place() {
        return switch (this) {
            case POSTGRESQL -> Place.on(ServerKind.POSTGRES);
            case MYSQL -> Place.on(ServerKind.MYSQL);
            case MARIADB -> Place.on(ServerKind.MARIADB);
            case H2 -> Place.inMemory();
        };
    }

    R2dbcDriverBuilder driver(ConnectionFactory factory) {
        return switch (this) {
            case POSTGRESQL -> PostgresDriver.builder(factory);
            case MYSQL, MARIADB -> MySqlDriver.builder(factory);
            case H2 -> H2Driver.builder(factory);
        };
    }

    /** Returns what asks a session for a setting that the driver makes, or for one of the kind. */
    String setting() {
        return switch (this) {
            case POSTGRESQL -> "SHOW statement_timeout";
            case MYSQL, MARIADB -> "SELECT @@sql_mode";
            case H2 -> "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'QUERY_TIMEOUT'";
        };
    }
}
