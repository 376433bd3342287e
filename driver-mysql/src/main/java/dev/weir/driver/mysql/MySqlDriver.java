package dev.weir.driver.mysql;

import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.driver.r2dbc.R2dbcDriverBuilder;
import io.asyncer.r2dbc.mysql.MySqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.NoSuchOptionException;
import io.r2dbc.spi.Option;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.function.Predicate;

/** Drivers for MySQL and MariaDB, which are told apart when a connection opens. */
public final class MySqlDriver {
    /**
     * Statements that the R2DBC driver keeps: as text with its placeholders found, and prepared, per connection. A server
     * keeps <a href="https://dev.mysql.com/doc/refman/8.0/en/server-system-variables.html">16,382</a> of all connections.
     */
    private static final int STATEMENTS = 256;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /**
     * Rows stream as the socket is read, so a part of them need not be asked for. Asked for, the server writes the whole
     * result into a <a href="https://dev.mysql.com/doc/c-api/8.0/en/mysql-stmt-attr-set.html">temporary table</a> first,
     * and 100,000 rows take twice as long.
     */
    private static final int STREAMED = 0;

    private static final String EXAMPLE = "r2dbc:mysql://user:password@host:3306/database";

    private MySqlDriver() {}

    /**
     * Starts a driver for an address such as {@code r2dbc:mysql://user:password@host:3306/database?sslMode=required}, or
     * {@code r2dbc:mariadb:} alike. What follows the question mark are options of the
     * <a href="https://github.com/asyncer-io/r2dbc-mysql/wiki/getting-started">R2DBC driver</a>. Where it does not say
     * otherwise, statements are prepared by the server, so that values travel in binary form and never inside the text, 256
     * of them are kept, and a connection is given up that is not there within 5 seconds. Packets are never held back
     * ({@code tcpNoDelay}): that would cost 40 ms with each statement that is prepared.
     *
     * @throws InvalidConfigurationException if the address is malformed
     */
    public static R2dbcDriverBuilder builder(String url) {
        return builder(factory(options(url)));
    }

    /**
     * Starts a driver over connections that the application opens, such as those of a factory that it has configured itself
     * from {@code io.asyncer:r2dbc-mysql}. They are pooled here; a pool of the application's own should hold no more than it
     * lends, or be left out.
     */
    public static R2dbcDriverBuilder builder(ConnectionFactory factory) {
        return new R2dbcDriverBuilder(options -> new MySqlEngine(options.statementTimeout()), factory)
                .fetchSize(STREAMED);
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

    private static ConnectionFactory factory(ConnectionFactoryOptions options) {
        try {
            return new MySqlConnectionFactoryProvider().create(options);
        } catch (NoSuchOptionException | IllegalArgumentException | DateTimeException e) {
            throw new InvalidConfigurationException(
                    "the address is not complete, or an option of it is malformed; write " + EXAMPLE);
        }
    }
}
