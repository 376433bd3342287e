package dev.weir.driver.dynamodb.testing;

import dev.weir.servers.DynamoServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** A client of the tests' server. */
public final class TestClient {
    private TestClient() {}

    public static DynamoDbAsyncClient open() {
        return DynamoDbAsyncClient.builder()
                .endpointOverride(DynamoServer.shared().endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")))
                .build();
    }
}
