package dev.weir.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DynamoServerTest {
    private static final String LIST_TABLES = "DynamoDB_20120810.ListTables";

    @Test
    void answersAndEnds() throws Exception {
        DynamoServer server = DynamoServer.open(Map.of());
        URI endpoint = server.endpoint();
        assertThat(tables(endpoint)).contains("TableNames");

        server.close();

        assertThatThrownBy(() -> tables(endpoint)).isInstanceOf(ConnectException.class);
    }

    @Test
    void takesTheServerThatTheEnvironmentNamesAndLeavesItRunning() throws Exception {
        try (DynamoServer there = DynamoServer.open(Map.of())) {
            String url = there.endpoint().toString();
            DynamoServer.open(Map.of(DynamoServer.ENVIRONMENT_VARIABLE, url)).close();

            assertThat(tables(there.endpoint())).contains("TableNames");
        }
    }

    private static String tables(URI endpoint) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", LIST_TABLES)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=none/20260101/us-east-1/dynamodb/aws4_request,"
                                + " SignedHeaders=host;x-amz-date, Signature=0")
                .header("X-Amz-Date", "20260101T000000Z")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
