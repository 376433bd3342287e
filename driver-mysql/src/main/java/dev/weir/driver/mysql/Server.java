package dev.weir.driver.mysql;

import dev.weir.core.error.InvalidConfigurationException;
import dev.weir.sql.dialect.MariaDbDialect;
import dev.weir.sql.dialect.MySqlDialect;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a connection says of the server behind it.
 *
 * @param version as {@code 8.0.31} or {@code 11.4.5-MariaDB}
 * @param number of the server and of the connection, as one: {@link #connectionId}
 * @param keyStep by how much the keys of one insert differ
 * @param rollsBackOnLockTimeout whether <a
 *     href="https://dev.mysql.com/doc/refman/8.0/en/innodb-parameters.html#sysvar_innodb_rollback_on_timeout">more than the
 *     statement</a> is undone
 */
record Server(String version, long number, int keyStep, boolean rollsBackOnLockTimeout) {
    /** The servers behind one address may be several, and each counts its connections from one. */
    private static final String NUMBER =
            "CAST((CRC32(CONCAT_WS(':', @@hostname, @@port, @@server_id, @@datadir)) << 32)"
                    + " | CONNECTION_ID() AS SIGNED)";

    private static final String QUESTION =
            "SELECT VERSION(), " + NUMBER + ", @@auto_increment_increment, @@innodb_rollback_on_timeout";

    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private static final Pattern VERSION = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\.(\\d+).*", Pattern.DOTALL);

    /**
     * Strict, so that a value that does not fit is an error and is not cut; and a key of 0 is stored as such. A
     * <a href="https://dev.mysql.com/doc/refman/8.0/en/sql-mode.html">backslash</a> begins an escape.
     */
    private static final String SQL_MODE = "STRICT_ALL_TABLES,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,ONLY_FULL_GROUP_BY";

    private static final String MYSQL_COLLATION = new MySqlDialect().collation();
    private static final String MARIADB_COLLATION = new MariaDbDialect().collation();

    /** Asks a connection. */
    static Mono<Server> of(Connection connection) {
        return Flux.from(connection.createStatement(QUESTION).execute())
                .concatMap(result -> result.map(Server::of), 1)
                .single();
    }

    private static Server of(Readable row) {
        return new Server(
                Objects.requireNonNull(row.get(0, String.class)),
                Objects.requireNonNull(row.get(1, Long.class)),
                Objects.requireNonNull(row.get(2, Long.class)).intValue(),
                Objects.requireNonNull(row.get(3, Long.class)) != 0);
    }

    boolean isMariaDb() {
        return version.contains("MariaDB");
    }

    /** Returns the number by which the server knows the connection: 32 bits on the wire. */
    static long connectionId(long number) {
        return number & LOWER_HALF;
    }

    /** Returns whether two connections lead to the same server. */
    static boolean isSame(long number, long other) {
        return (number & ~LOWER_HALF) == (other & ~LOWER_HALF);
    }

    /**
     * Checks that the server is not too old for the dialect.
     *
     * @throws InvalidConfigurationException if it is
     */
    Server requireSupported() {
        boolean supported = isMariaDb() ? isSince(10, 6, 0) : isSince(8, 0, 31);
        if (!supported) {
            throw new InvalidConfigurationException(
                    "the server is " + version + "; MySQL is supported from 8.0.31 on, MariaDB from 10.6 on");
        }
        return this;
    }

    private boolean isSince(int major, int minor, int patch) {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            return false;
        }
        long found = rank(part(parts, 1), part(parts, 2), part(parts, 3));
        return found >= rank(major, minor, patch);
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static long rank(long major, long minor, long patch) {
        return major * 1_000_000 + minor * 1_000 + patch;
    }

    /** Returns the statement that makes the settings on which the dialects and the capability stand. */
    String settings(Duration statementTimeout) {
        String isolation = isMariaDb() ? "tx_isolation" : "transaction_isolation";
        return "SET NAMES utf8mb4 COLLATE " + (isMariaDb() ? MARIADB_COLLATION : MYSQL_COLLATION)
                + ", sql_mode = '" + SQL_MODE + "', time_zone = '+00:00', " + isolation + " = 'REPEATABLE-READ', "
                + timeout(statementTimeout);
    }

    /** Zero is for ever. MySQL stops selects only. */
    private String timeout(Duration time) {
        return isMariaDb()
                ? "max_statement_time = " + time.toMillis() / 1_000.0
                : "max_execution_time = " + time.toMillis();
    }
}
