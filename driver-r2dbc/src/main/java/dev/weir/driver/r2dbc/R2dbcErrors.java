package dev.weir.driver.r2dbc;

import dev.weir.core.error.CheckViolationException;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.DeadlockException;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.NotNullViolationException;
import dev.weir.core.error.QueryTimeoutException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.TransactionEndedException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.WeirException;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * Everything that goes wrong with an R2DBC driver, as an exception: by the engine's own knowledge, else by
 * <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">SQLSTATE</a>, whose classes databases share, else
 * by the kind of R2DBC's exception. No message holds a value of a user.
 */
final class R2dbcErrors {
    private final Engine engine;

    R2dbcErrors(Engine engine) {
        this.engine = engine;
    }

    /** Returns what an error means; one that is none of the database's stays what it is. */
    Mono<Throwable> of(Throwable error, String table, Link link) {
        if (error instanceof R2dbcException reported) {
            return of(reported, table, link).cast(Throwable.class);
        }
        return Mono.just(isLost(error, link) ? lost(error) : error);
    }

    /** Returns what an error of opening a connection means. */
    WeirException opening(Throwable error) {
        if (error instanceof WeirException known) {
            return known;
        }
        String why = error instanceof R2dbcException reported && isReported(reported)
                ? "the server refused with " + state(reported)
                : "it answered with a " + error.getClass().getSimpleName();
        return new ConnectionLostException("the database cannot be reached: " + why, error);
    }

    private Mono<WeirException> of(R2dbcException error, String table, Link link) {
        Problem problem = engine.problem(error).orElseGet(() -> bySqlState(error));
        return switch (problem) {
            case UNIQUE, FOREIGN_KEY, NOT_NULL, CHECK ->
                engine.constraint(error, problem, table, link).map(found -> violation(problem, found, error));
            case VALUE ->
                Mono.just(new InvalidValueException("the database cannot take a value: " + state(error), error));
            case SERIALIZATION -> Mono.just(new SerializationFailureException(error));
            case DEADLOCK -> Mono.just(new DeadlockException(error));
            case TIMEOUT ->
                Mono.just(new QueryTimeoutException("the server stopped the statement: " + state(error), error));
            case LOCK_TIMEOUT -> Mono.just(lockTimeout(error, link));
            case CONNECTION -> Mono.just(lost(error));
            case TOO_LARGE ->
                Mono.just(new ConnectionLostException(
                        "the server closed the connection, since a statement with its values was larger than it takes;"
                                + " write less at once, or have it take more: " + state(error),
                        error));
            case ENDED ->
                Mono.just(new TransactionEndedException(
                        "the database has ended the transaction after an error; roll it back and run it again", error));
            case OTHER -> Mono.just(new DatabaseException(engine.capability().driver(), code(error), error));
        };
    }

    private static WeirException violation(Problem problem, Constraint found, R2dbcException error) {
        return switch (problem) {
            case UNIQUE -> new UniqueViolationException(found.table(), found.name(), found.columns(), error);
            case FOREIGN_KEY -> new ForeignKeyViolationException(found.table(), error);
            case NOT_NULL -> new NotNullViolationException(found.table(), String.join(", ", found.columns()), error);
            default -> new CheckViolationException(found.table(), found.name(), error);
        };
    }

    private static WeirException lockTimeout(R2dbcException error, Link link) {
        String become = link.rollsBackOnLockTimeout()
                ? "the server has rolled back the transaction, since a lock was not to be had in time; run it again: "
                : "the server stopped the statement, since a lock was not to be had in time: ";
        return new QueryTimeoutException(become + state(error), error);
    }

    private static Problem bySqlState(R2dbcException error) {
        String state = Optional.ofNullable(error.getSqlState()).orElse("");
        return switch (state) {
            case "23505" -> Problem.UNIQUE;
            // 23001 is of a key that says RESTRICT, where a database tells that from others
            case "23503", "23001" -> Problem.FOREIGN_KEY;
            case "23502" -> Problem.NOT_NULL;
            case "23514", "23513" -> Problem.CHECK;
            case "40001" -> Problem.SERIALIZATION;
            case "40P01" -> Problem.DEADLOCK;
            case "57014" -> Problem.TIMEOUT;
            case "25P02" -> Problem.ENDED;
            default -> byClass(state, error);
        };
    }

    private static Problem byClass(String state, R2dbcException error) {
        if (state.startsWith("22")) {
            return Problem.VALUE;
        }
        if (state.startsWith("08") || state.startsWith("57P") || error instanceof R2dbcNonTransientResourceException) {
            return Problem.CONNECTION;
        }
        if (error instanceof R2dbcTimeoutException) {
            return Problem.TIMEOUT;
        }
        if (error instanceof R2dbcRollbackException) {
            return Problem.ENDED;
        }
        return error.getCause() instanceof IOException ? Problem.CONNECTION : Problem.OTHER;
    }

    private static boolean isReported(R2dbcException error) {
        return error.getSqlState() != null || error.getErrorCode() > 0;
    }

    /** When a connection breaks, what R2DBC drivers are built on has errors of its own, which the drivers may let through. */
    private boolean isLost(Throwable error, Link link) {
        if (error instanceof WeirException) {
            return false;
        }
        return error instanceof IOException || error instanceof TimeoutException || !engine.isOpen(link.connection());
    }

    private static ConnectionLostException lost(Throwable error) {
        return new ConnectionLostException("the connection to the database broke", error);
    }

    private static String state(R2dbcException error) {
        String state = error.getSqlState();
        return state == null ? "error " + error.getErrorCode() : "SQLSTATE " + state;
    }

    private static String code(R2dbcException error) {
        String state = Optional.ofNullable(error.getSqlState()).orElse("");
        if (error.getErrorCode() == 0) {
            return state;
        }
        return state.isEmpty() ? "" + error.getErrorCode() : error.getErrorCode() + " (" + state + ")";
    }
}
