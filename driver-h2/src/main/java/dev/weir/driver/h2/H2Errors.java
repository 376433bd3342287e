package dev.weir.driver.h2;

import dev.weir.driver.r2dbc.Constraint;
import dev.weir.driver.r2dbc.Problem;
import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What H2's errors are about, by their <a href="https://h2database.com/javadoc/org/h2/api/ErrorCode.html">codes</a>, and
 * which constraint they name, by their messages: nothing else tells.
 */
final class H2Errors {
    private static final String VICTIM = "has been chosen as a deadlock victim";

    private H2Errors() {}

    static Optional<Problem> problem(R2dbcException error) {
        return switch (error.getErrorCode()) {
            case 23505 -> Optional.of(Problem.UNIQUE);
            case 23503, 23506 -> Optional.of(Problem.FOREIGN_KEY);
            case 23502 -> Optional.of(Problem.NOT_NULL);
            case 23513, 23514 -> Optional.of(Problem.CHECK);
            case 40001 -> Optional.of(isDeadlock(error) ? Problem.DEADLOCK : Problem.SERIALIZATION);
            case 90131 -> Optional.of(Problem.SERIALIZATION);
            case 50200, 57014 -> Optional.of(Problem.TIMEOUT);
            case 90007, 90067, 90098, 90121 -> Optional.of(Problem.CONNECTION);
            default -> Optional.empty();
        };
    }

    /**
     * A deadlock and a row that another transaction has changed since are one code and one message. What the storage says of
     * the former names the victim, of the latter it says nothing; neither comes from a server of H2's.
     */
    private static boolean isDeadlock(R2dbcException error) {
        return Stream.<Throwable>iterate(error, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(VICTIM));
    }

    static Constraint constraint(R2dbcException error, Problem problem, String table) {
        H2Message message = H2Message.of(Optional.ofNullable(error.getMessage()).orElse(""));
        return switch (problem) {
            case UNIQUE -> message.index(table);
            case NOT_NULL -> new Constraint(table, "", List.of(message.text()));
            case CHECK -> new Constraint(table, message.beforeColon(), List.of());
            default -> new Constraint(table, "", List.of());
        };
    }
}
