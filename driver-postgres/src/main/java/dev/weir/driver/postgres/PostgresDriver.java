package dev.weir.driver.postgres;

import dev.weir.driver.r2dbc.R2dbcDriverBuilder;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import java.util.Optional;

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
        return builder(new PostgresqlConnectionFactory(PostgresAddress.configuration(url)), Optional.empty());
    }

    /**
     * Starts a driver over connections that the application has configured. Codecs of Weir's are added to the configuration, so
     * that dates and times of all years are read as they were written, and nothing else is changed.
     */
    public static R2dbcDriverBuilder builder(PostgresqlConnectionConfiguration.Builder configuration) {
        PostgresqlConnectionConfiguration complete =
                configuration.codecRegistrar(new PostgresTimes()).build();
        return builder(new PostgresqlConnectionFactory(complete), Optional.empty());
    }

    /**
     * Starts a driver over connections that the application opens. They are pooled here; a pool of the application's own should
     * hold no more than it lends, or be left out.
     *
     * <p>If values travel in binary form ({@code forceBinary}), dates and times before 1582-10-25 or after the year 9999, and
     * local times before 2000 with a fraction of a second, are refused ({@link dev.weir.core.error.InvalidValueException}):
     * the R2DBC driver's own codecs misread some of them.
     */
    public static R2dbcDriverBuilder builder(ConnectionFactory factory) {
        return builder(factory, Optional.of(new DateReading()));
    }

    private static R2dbcDriverBuilder builder(ConnectionFactory factory, Optional<DateReading> reading) {
        return new R2dbcDriverBuilder(options -> new PostgresEngine(options.statementTimeout(), reading), factory);
    }
}
