package dev.weir.it.harness;

import dev.weir.servers.DynamoServer;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
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

    /**
     * Returns a client of one's own of this JVM's server that tells of each request before it is sent. Closing it takes no
     * time: the threads are those of {@link #shared}.
     */
    public static DynamoDbAsyncClient telling(Consumer<SdkRequest> sent) {
        return settings(DynamoServer.shared().endpoint())
                .httpClient(Shared.HTTP)
                .overrideConfiguration(settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(new ExecutionInterceptor() {
                            @Override
                            public void beforeExecution(
                                    Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
                                sent.accept(context.request());
                            }
                        }))
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
        static final SdkAsyncHttpClient HTTP = NettyNioAsyncHttpClient.create();
        static final DynamoDbAsyncClient CLIENT = settings(DynamoServer.shared().endpoint())
                .httpClient(HTTP)
                .overrideConfiguration(settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
