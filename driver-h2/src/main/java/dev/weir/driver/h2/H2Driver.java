package dev.weir.driver.h2;

import dev.weir.driver.r2dbc.R2dbcDriverBuilder;
import io.r2dbc.spi.ConnectionFactory;

/**
 * Drivers for H2.
 *
 * <p>H2 computes on the thread that asks it, so each connection has a thread of its own. A whole result is in memory before
 * its first row is given: {@code fetchSize} is without effect, and a result larger than memory is to be read in parts.
 * A cancelled statement is stopped over a second connection, which takes the rights of an administrator; without them it is
 * waited for up to {@code cancelTimeout}, and then its connection is given up.
 */
public final class H2Driver {
    private H2Driver() {}

    /**
     * Starts a driver for an address:
     *
     * <ul>
     *   <li>{@code r2dbc:h2:mem:///orders}: the database in memory of that name, which all in this process share. It stays
     *       until the process ends or {@code SHUTDOWN} is run, however few connections the pool holds, unless the address
     *       sets {@code DB_CLOSE_DELAY}
     *   <li>{@code r2dbc:h2:file:///var/lib/orders}: a file, made on first use
     *   <li>{@code r2dbc:h2:file:///./orders}, {@code r2dbc:h2:file:///~/orders}: a file, from the working directory or from
     *       the user's own
     * </ul>
     *
     * A user stands before the path, as in {@code r2dbc:h2:file://sa:secret@localhost/var/lib/orders}. Settings of
     * <a href="https://h2database.com/html/features.html#database_url">H2's own</a> follow the question mark, as in
     * {@code ?options=CACHE_SIZE=65536;IFEXISTS=TRUE}. {@code LAZY_QUERY_EXECUTION} is to be left off.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if the address is malformed
     */
    public static R2dbcDriverBuilder builder(String url) {
        return builder(H2Address.factory(url));
    }

    /**
     * Starts a driver over connections that the application opens, such as those of a factory that it has configured itself.
     * They are pooled here; a pool of the application's own should hold no more than it lends, or be left out.
     */
    public static R2dbcDriverBuilder builder(ConnectionFactory factory) {
        return new R2dbcDriverBuilder(options -> new H2Engine(options.statementTimeout()), factory);
    }
}
