package dev.weir.driver.postgres;

import dev.weir.driver.r2dbc.R2dbcDriverBuilder;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;

/** Drivers for PostgreSQL. */
public final class PostgresDriver {
    private PostgresDriver() {}

    /**
     * Starts a driver for an address such as {@code r2dbc:postgresql://user:password@host:5432/database?sslMode=require}.
     * What follows the question mark are options of the
     * <a href="https://github.com/pgjdbc/r2dbc-postgresql#getting-started">R2DBC driver</a>. Where it does not say
     * otherwise, values travel in binary form, 256 prepared statements are kept and a connection is given up that is not
     * there within 5 seconds.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if the address is malformed
     */
    public static R2dbcDriverBuilder builder(String url) {
        return builder(new PostgresqlConnectionFactory(PostgresAddress.configuration(url)));
    }

    /**
     * Starts a driver over connections that the application opens, such as those of a factory that it has configured itself.
     * They are pooled here; a pool of the application's own should hold no more than it lends, or be left out.
     */
    public static R2dbcDriverBuilder builder(ConnectionFactory factory) {
        return new R2dbcDriverBuilder(options -> new PostgresEngine(options.statementTimeout()), factory);
    }
}
