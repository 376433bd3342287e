package dev.weir.it.harness;

import dev.weir.servers.DynamoServer;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;

/** The client of this JVM's server of DynamoDB's protocol: one for all tests, since each has threads of its own. */
public final class DynamoClient {
    private DynamoClient() {}

    /** Returns the client, which nobody closes. It does not try again by itself. */
    public static DynamoDbAsyncClient shared() {
        return Shared.CLIENT;
    }

    /** Returns a client of one's own, which is to be closed, and which waits no longer for an answer than it is told to. */
    public static DynamoDbAsyncClient at(URI endpoint, Duration timeout) {
        return settings(endpoint)
                .overrideConfiguration(settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry())
                        .apiCallTimeout(timeout))
                .build();
    }

    private static DynamoDbAsyncClientBuilder settings(URI endpoint) {
        return DynamoDbAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")));
    }

    /** Initialized when it is first asked for. */
    private static final class Shared {
        static final DynamoDbAsyncClient CLIENT = settings(DynamoServer.shared().endpoint())
                .overrideConfiguration(settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
