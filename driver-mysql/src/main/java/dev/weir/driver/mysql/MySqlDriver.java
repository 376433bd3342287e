package dev.weir.driver.mysql;

import dev.weir.driver.r2dbc.R2dbcDriverBuilder;
import io.r2dbc.spi.ConnectionFactory;

/** Drivers for MySQL and MariaDB, which are told apart when a connection opens. */
public final class MySqlDriver {
    /**
     * Rows stream as the socket is read, so a part of them need not be asked for. Asked for, the server writes the whole
     * result into a <a href="https://dev.mysql.com/doc/c-api/8.0/en/mysql-stmt-attr-set.html">temporary table</a> first,
     * and 100,000 rows take twice as long.
     */
    private static final int STREAMED = 0;

    private MySqlDriver() {}

    /**
     * Starts a driver for an address such as {@code r2dbc:mysql://user:password@host:3306/database?sslMode=required}, or
     * {@code r2dbc:mariadb:} alike. What follows the question mark are options of the
     * <a href="https://github.com/asyncer-io/r2dbc-mysql/wiki/getting-started">R2DBC driver</a>. Where it does not say
     * otherwise, statements are prepared by the server, so that values travel in binary form and never inside the text, 256
     * of them are kept, and a connection is given up that is not there within 5 seconds. Packets are never held back
     * ({@code tcpNoDelay}): that would cost 40 ms with each statement that is prepared.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if the address is malformed
     */
    public static R2dbcDriverBuilder builder(String url) {
        return builder(MySqlAddress.factory(url));
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
}
