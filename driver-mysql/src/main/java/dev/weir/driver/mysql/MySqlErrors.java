package dev.weir.driver.mysql;

import dev.weir.driver.r2dbc.Constraint;
import dev.weir.driver.r2dbc.Link;
import dev.weir.driver.r2dbc.Problem;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What errors of <a href="https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html">MySQL</a> and
 * <a href="https://mariadb.com/kb/en/mariadb-error-code-reference/">MariaDB</a> are about, by their numbers: SQLSTATE is
 * HY000 for most, and the R2DBC driver does not pass it on. What a constraint is called is found in the message, the
 * columns of a key in the catalog; the message, which quotes a value, goes no further.
 */
final class MySqlErrors {
    private static final Pattern KEY = Pattern.compile(".* for key '(.*)'", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?:Column|Field) '(.*)' (?:cannot be null|doesn't have)");
    private static final Pattern MYSQL_CHECK = Pattern.compile("Check constraint '(.*)' is violated");
    private static final Pattern MARIADB_CHECK = Pattern.compile("CONSTRAINT `(.*)` failed for `");

    /** A part of a key that MySQL computes has no column. */
    private static final String COLUMNS = "SELECT COLUMN_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA ="
            + " DATABASE() AND TABLE_NAME = ? AND INDEX_NAME = ? AND COLUMN_NAME IS NOT NULL ORDER BY SEQ_IN_INDEX";

    private MySqlErrors() {}

    /** An error with a number is the server's, and told by the number; one without is of the connection. */
    static Optional<Problem> problem(R2dbcException error) {
        return error.getErrorCode() > 0 ? Optional.of(byNumber(error.getErrorCode())) : Optional.empty();
    }

    private static Problem byNumber(int number) {
        return switch (number) {
            case 1022, 1062, 1169, 1586, 1859 -> Problem.UNIQUE;
            case 1216, 1217, 1451, 1452, 1557, 1761, 1762 -> Problem.FOREIGN_KEY;
            case 1048, 1364 -> Problem.NOT_NULL;
            case 3819, 4025 -> Problem.CHECK;
            case 1264, 1265, 1292, 1365, 1366, 1367, 1406, 1411, 1441, 1690, 3140, 3903 -> Problem.VALUE;
            case 1020, 3101 -> Problem.SERIALIZATION;
            case 1213 -> Problem.DEADLOCK;
            case 1205 -> Problem.LOCK_TIMEOUT;
            case 1317, 1969, 3024, 3572 -> Problem.TIMEOUT;
            case 1153 -> Problem.TOO_LARGE;
            case 1040, 1053, 1077, 1152, 1158, 1159, 1160, 1161, 1184, 1203, 1226, 1927, 2006, 2013, 3032, 4031 ->
                Problem.CONNECTION;
            default -> Problem.OTHER;
        };
    }

    static Mono<Constraint> constraint(R2dbcException error, Problem problem, String table, Link link) {
        String message = Optional.ofNullable(error.getMessage()).orElse("");
        return switch (problem) {
            case UNIQUE -> unique(message, table, link);
            case NOT_NULL ->
                Mono.just(new Constraint(
                        table, "", group(COLUMN, message).stream().toList()));
            case CHECK -> Mono.just(new Constraint(table, check(message), List.of()));
            default -> Mono.just(new Constraint(table, "", List.of()));
        };
    }

    private static String check(String message) {
        return group(MYSQL_CHECK, message)
                .or(() -> group(MARIADB_CHECK, message))
                .orElse("");
    }

    /** A failed statement leaves the connection and its transaction usable. MySQL puts the table before the key. */
    private static Mono<Constraint> unique(String message, String table, Link link) {
        String named = group(KEY, message).orElse("");
        boolean qualified = link.dialect() == MySqlEngine.MYSQL && named.startsWith(table + ".");
        String key = qualified ? named.substring(table.length() + 1) : named;
        return columns(link.connection(), table, key)
                .collectList()
                .onErrorReturn(List.of())
                .map(columns -> new Constraint(table, key, columns));
    }

    private static Flux<String> columns(Connection connection, String table, String key) {
        return Flux.defer(() -> connection
                        .createStatement(COLUMNS)
                        .bind(0, table)
                        .bind(1, key)
                        .execute())
                .concatMap(result -> result.map(row -> row.get(0, String.class)), 1);
    }

    private static Optional<String> group(Pattern pattern, String message) {
        Matcher found = pattern.matcher(message);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
