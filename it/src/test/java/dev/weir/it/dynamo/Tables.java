package dev.weir.it.dynamo;

import dev.weir.Database;
import dev.weir.DatabaseBuilder;
import dev.weir.ModelDefinition;
import dev.weir.driver.dynamodb.DynamoDriver;
import dev.weir.it.harness.DynamoClient;
import dev.weir.it.harness.Op;
import dev.weir.it.harness.RecordingDriver;
import dev.weir.it.harness.TestDb;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Tables that one test has for itself, by what their names begin with. */
final class Tables implements AutoCloseable {
    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "_";
    private final List<SdkRequest> requests = new CopyOnWriteArrayList<>();
    private final DynamoDbAsyncClient client = DynamoClient.telling(requests::add);
    private final RecordingDriver driver =
            new RecordingDriver(DynamoDriver.builder(client).tablePrefix(prefix).build());
    private @Nullable Database database;

    /** Opens a database for models, creates their tables and forgets doing so. */
    Database open(ModelDefinition<?>... models) {
        return open(Database.builder(), models);
    }

    /** Like {@link #open(ModelDefinition[])}, with includes loaded for this many instances at a time. */
    Database open(int window, ModelDefinition<?>... models) {
        return open(Database.builder().window(window), models);
    }

    /** Like {@link #open(ModelDefinition[])}, with settings. */
    Database open(DatabaseBuilder settings, ModelDefinition<?>... models) {
        Database opened = settings.driver(driver).models(models).build();
        database = opened;
        opened.schema().create().block(TestDb.PATIENCE);
        forget();
        return opened;
    }

    /** Returns what the driver was asked since then, in short. */
    List<String> ops() {
        return driver.ops().stream().map(Op::brief).toList();
    }

    /** Returns the requests of a kind that were sent since then. */
    <R extends SdkRequest> List<R> sent(Class<R> kind) {
        return requests.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    void forget() {
        requests.clear();
        driver.forget();
    }

    DynamoDbAsyncClient client() {
        return client;
    }

    String prefix() {
        return prefix;
    }

    @Override
    public void close() {
        if (database != null) {
            database.schema().drop().block(TestDb.PATIENCE);
            database.close().block(TestDb.PATIENCE);
        }
        client.close();
    }
}
