package dev.weir.driver.postgres;

import dev.weir.driver.r2dbc.Constraint;
import dev.weir.driver.r2dbc.Problem;
import io.r2dbc.postgresql.api.ErrorDetails;
import io.r2dbc.postgresql.api.PostgresqlException;
import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL's errors are about, by their
 * <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">codes</a> and
 * <a href="https://www.postgresql.org/docs/current/protocol-error-fields.html">fields</a>.
 */
final class PostgresErrors {
    private static final Optional<Problem> LOST = Optional.of(Problem.CONNECTION);

    private PostgresErrors() {}

    static Optional<Problem> problem(R2dbcException error) {
        return switch (state(error)) {
            case "23P01" -> Optional.of(Problem.CHECK);
            case "55P03" -> Optional.of(Problem.TIMEOUT);
            // too many of them; one whose transaction was idle, or open, for too long
            case "53300", "25P03", "25P04" -> Optional.of(Problem.CONNECTION);
            // an index row, or a row, that is too large
            case "54000" -> Optional.of(Problem.VALUE);
            default -> Optional.empty();
        };
    }

    /** Returns whether the server has answered with this error and serves the connection on. */
    static boolean isAnswer(R2dbcException error) {
        String state = state(error);
        boolean ended = state.startsWith("57P")
                || state.startsWith("08")
                || problem(error).equals(LOST);
        return error instanceof PostgresqlException && !ended;
    }

    private static String state(R2dbcException error) {
        return Optional.ofNullable(error.getSqlState()).orElse("");
    }

    static Constraint constraint(R2dbcException error, String table) {
        if (!(error instanceof PostgresqlException reported)) {
            return new Constraint(table, "", List.of());
        }
        ErrorDetails details = reported.getErrorDetails();
        return new Constraint(
                details.getTableName().orElse(table),
                details.getConstraintName().orElse(""),
                details.getColumnName().map(List::of).orElseGet(() -> keyColumns(error, details)));
    }

    /** Only what is about a key has it in its detail; a check has the values of the row there. */
    private static List<String> keyColumns(R2dbcException error, ErrorDetails details) {
        return switch (state(error)) {
            case "23505", "23503", "23001", "23P01" ->
                details.getDetail().map(KeyDetail::columns).orElse(List.of());
            default -> List.of();
        };
    }
}
