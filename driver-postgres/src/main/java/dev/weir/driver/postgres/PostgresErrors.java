package dev.weir.driver.postgres;

import dev.weir.driver.r2dbc.Constraint;
import dev.weir.driver.r2dbc.Problem;
import io.r2dbc.postgresql.api.ErrorDetails;
import io.r2dbc.postgresql.api.PostgresqlException;
import io.r2dbc.spi.R2dbcException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL's errors are about, by their
 * <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">codes</a> and
 * <a href="https://www.postgresql.org/docs/current/protocol-error-fields.html">fields</a>.
 */
final class PostgresErrors {
    private PostgresErrors() {}

    static Optional<Problem> problem(R2dbcException error) {
        String state = Optional.ofNullable(error.getSqlState()).orElse("");
        return switch (state) {
            case "23P01" -> Optional.of(Problem.CHECK);
            case "55P03" -> Optional.of(Problem.TIMEOUT);
            case "53300" -> Optional.of(Problem.CONNECTION);
            // an index row, or a row, that is too large
            case "54000" -> Optional.of(Problem.VALUE);
            case "42P18", "42804", "" -> Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Returns whether the server has answered with this error and serves the connection on. */
    static boolean isAnswer(R2dbcException error) {
        String state = Optional.ofNullable(error.getSqlState()).orElse("");
        return error instanceof PostgresqlException && !state.startsWith("57P") && !state.startsWith("08");
    }

    static Constraint constraint(R2dbcException error, String table) {
        if (!(error instanceof PostgresqlException reported)) {
            return new Constraint(table, "", List.of());
        }
        ErrorDetails details = reported.getErrorDetails();
        List<String> columns = details.getColumnName().map(List::of).orElseGet(() -> details.getDetail()
                .map(PostgresErrors::keyColumns)
                .orElse(List.of()));
        return new Constraint(
                details.getTableName().orElse(table),
                details.getConstraintName().orElse(""),
                columns);
    }

    /** Takes the columns out of {@code Key (a, "b c")=(…) already exists.} */
    static List<String> keyColumns(String detail) {
        int open = detail.indexOf('(');
        if (open < 0) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (int i = open + 1; i < detail.length(); i++) {
            char c = detail.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < detail.length() && detail.charAt(i + 1) == '"';
                if (doubled) {
                    name.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == ')')) {
                columns.add(name.toString());
                name.setLength(0);
                if (c == ')') {
                    return columns;
                }
                i++; // the blank after a comma
            } else {
                name.append(c);
            }
        }
        return List.of();
    }
}
