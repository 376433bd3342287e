package dev.weir.servers;

import org.jspecify.annotations.Nullable;

/** A database cannot be had. Its message says why and what to do; tests that need the database fail with it. */
public final class ServerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerUnavailableException(ServerKind kind, String why, @Nullable Throwable cause) {
        super(
                "No %s: %s. Or set %s to the R2DBC URL of a server whose user may create databases."
                        .formatted(kind, why, kind.environmentVariable()),
                cause);
    }

    /** DynamoDB cannot be had, which has no R2DBC URL. */
    ServerUnavailableException(String why, @Nullable Throwable cause) {
        super(
                "No DynamoDB: %s. Or set %s to the address of a server that speaks its protocol."
                        .formatted(why, DynamoServer.ENVIRONMENT_VARIABLE),
                cause);
    }
}
