package dev.weir.driver.dynamodb.error;

import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.QueryTimeoutException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.WeirException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionSizeLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * What DynamoDB and its client report, by <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">its codes</a>: what it means, and
 * whether the request may be sent again.
 */
public final class ServiceErrors {
    /** Why a part of a transaction was refused: its condition does not hold. */
    public static final String CONDITION_FAILED = "ConditionalCheckFailed";

    private static final String DRIVER = "dynamodb";
    private static final String CONFLICT = "TransactionConflict";
    private static final String VALIDATION = "ValidationException";

    /** How DynamoDB words the refusal of a value; it has no codes for the kinds of these. */
    private static final List<String> ABOUT_VALUES = List.of(
            "item size",
            "empty string",
            "empty binary",
            "size exceeded",
            "number overflow",
            "number underflow",
            "significant digits",
            "hash primary key values",
            "range primary key values");

    /** Why a transaction was turned away as a whole. */
    private static final Set<String> THROTTLED = Set.of("ThrottlingError", "ProvisionedThroughputExceeded");

    private ServiceErrors() {}

    /** Returns what an error of the service or of its client means. */
    public static Throwable of(Throwable error) {
        if (error instanceof WeirException) {
            return error;
        }
        if (error instanceof ApiCallTimeoutException || error instanceof ApiCallAttemptTimeoutException) {
            return new QueryTimeoutException("no answer came in time; whether a write took effect is not known", error);
        }
        if (error instanceof TransactionCanceledException cancelled) {
            return cancelled(cancelled);
        }
        if (error instanceof TransactionConflictException) {
            return conflict(error);
        }
        if (error instanceof AwsServiceException reported) {
            return reported(reported);
        }
        return error instanceof SdkClientException
                ? new ConnectionLostException(
                        "DynamoDB could not be reached, or the connection broke; whether a write took effect is not known",
                        error)
                : error;
    }

    private static WeirException conflict(Throwable reported) {
        return new SerializationFailureException(
                "another transaction was at a row of this write at the same time; run it again", reported);
    }

    private static WeirException reported(AwsServiceException reported) {
        if (reported instanceof ItemCollectionSizeLimitExceededException || isAboutValue(reported)) {
            return new InvalidValueException("DynamoDB refuses a value: " + code(reported), reported);
        }
        return new DatabaseException(DRIVER, code(reported), reported);
    }

    private static boolean isAboutValue(AwsServiceException reported) {
        String told = told(reported).toLowerCase(Locale.ROOT);
        return code(reported).equals(VALIDATION) && ABOUT_VALUES.stream().anyMatch(told::contains);
    }

    /** The first reason that says something decides; the others are those of requests that were fine, or may have been. */
    private static WeirException cancelled(TransactionCanceledException cancelled) {
        for (CancellationReason reason : cancelled.cancellationReasons()) {
            String code = String.valueOf(reason.code());
            switch (code) {
                case CONFLICT -> {
                    return conflict(cancelled);
                }
                case "ItemCollectionSizeLimitExceeded", "ValidationError" -> {
                    return new InvalidValueException("DynamoDB refuses a value: " + code, cancelled);
                }
                case "null", "None", CONDITION_FAILED -> {
                    // this request was fine, or its condition rests on what is not known
                }
                default -> {
                    return new DatabaseException(DRIVER, code, cancelled);
                }
            }
        }
        return new DatabaseException(DRIVER, code(cancelled), cancelled);
    }

    private static String code(AwsServiceException reported) {
        return reported.awsErrorDetails() == null || reported.awsErrorDetails().errorCode() == null
                ? "HTTP " + reported.statusCode()
                : reported.awsErrorDetails().errorCode();
    }

    private static String told(AwsServiceException reported) {
        return reported.awsErrorDetails() == null
                ? ""
                : String.valueOf(reported.awsErrorDetails().errorMessage());
    }

    /**
     * Returns whether a write may take effect if its row is read again. The write of one item that met a transaction has been
     * sent as often as it may be.
     */
    public static boolean isOutdated(Throwable error) {
        return error instanceof SerializationFailureException
                && !(error.getCause() instanceof TransactionConflictException);
    }

    /** Returns whether a transaction was turned away because another one was at an item of it. */
    public static boolean isConflict(Throwable error) {
        return hasReason(error, CONFLICT::equals);
    }

    /** Returns whether conditions that do not hold are all that a transaction was turned away for, so that each was asked. */
    public static boolean isByConditionsAlone(TransactionCanceledException cancelled) {
        return !hasReason(cancelled, code -> !code.equals(CONDITION_FAILED) && !code.equals("None"));
    }

    private static boolean hasReason(Throwable error, Predicate<String> code) {
        return error instanceof TransactionCanceledException cancelled
                && cancelled.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .filter(Objects::nonNull)
                        .anyMatch(code);
    }

    /** Returns whether a request was turned away before anything was done, so that it can be sent again whatever it does. */
    public static boolean isTurnedAway(Throwable error) {
        return error instanceof TransactionConflictException
                || (error instanceof AwsServiceException reported && reported.isThrottlingException())
                || hasReason(error, THROTTLED::contains);
    }

    /** Returns whether a request may be answered if it is sent again; for those that change nothing. */
    public static boolean isPassing(Throwable error) {
        return isTurnedAway(error)
                || error instanceof TransactionInProgressException
                || (error instanceof AwsServiceException reported && reported.statusCode() >= 500)
                || (error instanceof SdkClientException
                        && !(error instanceof ApiCallTimeoutException)
                        && isOfConnection(error));
    }

    /** The SDK tells a connection that broke from a setting that is wrong by the cause alone. */
    private static boolean isOfConnection(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }
}
