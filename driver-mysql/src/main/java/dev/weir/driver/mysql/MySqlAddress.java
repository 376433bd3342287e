package dev.weir.driver.mysql;

import dev.weir.core.error.InvalidConfigurationException;
import io.asyncer.r2dbc.mysql.MySqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.NoSuchOptionException;
import io.r2dbc.spi.Option;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.function.Predicate;

/** How a database is reached, read from an address. No message quotes one: it may hold a password. */
final class MySqlAddress {
    /**
     * Statements that the R2DBC driver keeps: as text with its placeholders found, and prepared, per connection. A server
     * keeps <a href="https://dev.mysql.com/doc/refman/8.0/en/server-system-variables.html">16,382</a> of all connections.
     */
    private static final int STATEMENTS = 256;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private static final String EXAMPLE = "r2dbc:mysql://user:password@host:3306/database";

    private MySqlAddress() {}

    static ConnectionFactory factory(String url) {
        ConnectionFactoryOptions options = options(url);
        try {
            return new MySqlConnectionFactoryProvider().create(options);
        } catch (NoSuchOptionException | IllegalArgumentException | DateTimeException e) {
            throw new InvalidConfigurationException(
                    "the address is not complete, or an option of it is malformed; write " + EXAMPLE);
        }
    }

    /** Returns the options of an address, and those that it leaves open. */
    static ConnectionFactoryOptions options(String url) {
        ConnectionFactoryOptions given = parsed(url);
        ConnectionFactoryOptions.Builder all = given.mutate()
                .option(ConnectionFactoryOptions.DRIVER, MySqlConnectionFactoryProvider.MYSQL_DRIVER)
                .option(MySqlConnectionFactoryProvider.TCP_NO_DELAY, true);
        Predicate<String> reads = text -> text.startsWith("SELECT");
        byDefault(given, all, MySqlConnectionFactoryProvider.USE_SERVER_PREPARE_STATEMENT, reads);
        byDefault(given, all, MySqlConnectionFactoryProvider.PREPARE_CACHE_SIZE, STATEMENTS);
        byDefault(given, all, MySqlConnectionFactoryProvider.QUERY_CACHE_SIZE, STATEMENTS);
        byDefault(given, all, ConnectionFactoryOptions.CONNECT_TIMEOUT, CONNECT_TIMEOUT);
        return all.build();
    }

    @SuppressWarnings("unchecked") // options of the R2DBC driver take texts for values, and objects
    private static void byDefault(
            ConnectionFactoryOptions given, ConnectionFactoryOptions.Builder all, Option<?> option, Object value) {
        if (!given.hasOption(option)) {
            all.option((Option<Object>) option, value);
        }
    }

    private static ConnectionFactoryOptions parsed(String url) {
        if (!url.startsWith("r2dbc:") && !url.startsWith("r2dbcs:")) {
            throw new InvalidConfigurationException(
                    "the address of a MySQL or MariaDB database begins with r2dbc:mysql:// or"
                            + " r2dbc:mariadb://, not with " + url.substring(0, url.indexOf(':') + 1));
        }
        try {
            return ConnectionFactoryOptions.parse(url);
        } catch (IllegalArgumentException e) {
            // the exception may quote the address, and the address may hold a password
            throw new InvalidConfigurationException("the address is none of R2DBC's; write " + EXAMPLE);
        }
    }
}
