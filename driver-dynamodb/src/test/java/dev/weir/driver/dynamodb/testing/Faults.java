package dev.weir.driver.dynamodb.testing;

import java.io.IOException;
import java.util.Arrays;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What may go wrong, as the client tells it. */
public final class Faults {
    private Faults() {}

    public static RuntimeException reported(int status, String code, String message) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    public static RuntimeException throttled() {
        return reported(400, "ThrottlingException", "slow down");
    }

    /** Returns what cancels a transaction, with a reason for each part. */
    public static RuntimeException cancelled(String... codes) {
        return TransactionCanceledException.builder()
                .statusCode(400)
                .cancellationReasons(Arrays.stream(codes)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }

    /** Returns the end of a connection while an answer is awaited. */
    public static RuntimeException broken() {
        return SdkClientException.create("unable to execute HTTP request", new IOException("connection reset"));
    }
}
