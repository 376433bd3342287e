package dev.weir.driver.postgres;

import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.driver.r2dbc.R2dbcDriverBuilder;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.NoSuchOptionException;
import io.r2dbc.spi.Option;
import java.time.Duration;
import java.util.TimeZone;

/** Drivers for PostgreSQL. */
public final class PostgresDriver {
    /** Prepared statements a connection keeps, beyond which the least used one is closed; the R2DBC driver knows no limit. */
    private static final int PREPARED_STATEMENTS = 256;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private PostgresDriver() {}

    /**
     * Starts a driver for an address such as {@code r2dbc:postgresql://user:password@host:5432/database?sslMode=require}.
     * What follows the question mark are options of the
     * <a href="https://github.com/pgjdbc/r2dbc-postgresql#getting-started">R2DBC driver</a>. Where it does not say
     * otherwise, values travel in binary form, 256 prepared statements are kept and a connection is given up that is not
     * there within 5 seconds.
     *
     * @throws InvalidConfigurationException if the address is malformed
     */
    public static R2dbcDriverBuilder builder(String url) {
        return builder(new PostgresqlConnectionFactory(configuration(url)));
    }

    /**
     * Starts a driver over connections that the application opens, such as those of a factory that it has configured itself.
     * They are pooled here; a pool of the application's own should hold no more than it lends, or be left out.
     */
    public static R2dbcDriverBuilder builder(ConnectionFactory factory) {
        return new R2dbcDriverBuilder(options -> new PostgresEngine(options.statementTimeout()), factory);
    }

    private static PostgresqlConnectionConfiguration configuration(String url) {
        if (!url.startsWith("r2dbc:") && !url.startsWith("r2dbcs:")) {
            throw new InvalidConfigurationException(
                    "the address of a PostgreSQL database begins with r2dbc:postgresql://, not with "
                            + url.substring(0, url.indexOf(':') + 1));
        }
        ConnectionFactoryOptions options = parsed(url);
        PostgresqlConnectionConfiguration.Builder builder = builder(options);
        if (isUnset(options, PostgresqlConnectionFactoryProvider.FORCE_BINARY)) {
            builder.forceBinary(true);
        }
        if (isUnset(options, PostgresqlConnectionFactoryProvider.PREPARED_STATEMENT_CACHE_QUERIES)) {
            builder.preparedStatementCacheQueries(PREPARED_STATEMENTS);
        }
        if (isUnset(options, ConnectionFactoryOptions.CONNECT_TIMEOUT)) {
            builder.connectTimeout(CONNECT_TIMEOUT);
        }
        if (isUnset(options, PostgresqlConnectionFactoryProvider.TIME_ZONE)) {
            builder.timeZone(TimeZone.getTimeZone("UTC"));
        }
        return builder.codecRegistrar(new PostgresTimes()).build();
    }

    private static ConnectionFactoryOptions parsed(String url) {
        try {
            return ConnectionFactoryOptions.parse(url);
        } catch (IllegalArgumentException e) {
            // the exception may quote the address, and the address may hold a password
            throw new InvalidConfigurationException(
                    "the address is none of R2DBC's; write r2dbc:postgresql://user:password@host:5432/database");
        }
    }

    private static PostgresqlConnectionConfiguration.Builder builder(ConnectionFactoryOptions options) {
        try {
            return PostgresqlConnectionFactoryProvider.builder(options);
        } catch (NoSuchOptionException | IllegalArgumentException e) {
            throw new InvalidConfigurationException(
                    "the address is not complete, or an option of it is malformed; write"
                            + " r2dbc:postgresql://user:password@host:5432/database");
        }
    }

    private static boolean isUnset(ConnectionFactoryOptions options, Option<?> option) {
        return !options.hasOption(option);
    }
}
