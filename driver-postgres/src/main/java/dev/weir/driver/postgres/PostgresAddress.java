package dev.weir.driver.postgres;

import dev.weir.core.error.InvalidConfigurationException;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.NoSuchOptionException;
import io.r2dbc.spi.Option;
import java.time.Duration;
import java.util.TimeZone;

/** How a database is reached, read from an address. No message quotes one: it may hold a password. */
final class PostgresAddress {
    /** Prepared statements a connection keeps, beyond which the least used one is closed; the R2DBC driver knows no limit. */
    private static final int PREPARED_STATEMENTS = 256;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private PostgresAddress() {}

    static PostgresqlConnectionConfiguration configuration(String url) {
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
