package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.done;

import dev.weir.Database;
import dev.weir.driver.dynamodb.DynamoDriver;
import dev.weir.it.harness.DynamoClient;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.keyed.BookModel;
import dev.weir.it.shapes.keyed.WriterModel;
import dev.weir.servers.DynamoServer;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Tables of writers and books that a test has for itself, behind a proxy. */
final class ProxiedBooks implements AutoCloseable {
    private final FaultingProxy proxy = new FaultingProxy(DynamoServer.shared().endpoint());
    private final DynamoDbAsyncClient client = DynamoClient.at(proxy.endpoint(), TestDb.PATIENCE);
    private final Database db = Database.builder()
            .driver(DynamoDriver.builder(client)
                    .tablePrefix(UUID.randomUUID() + ".")
                    .build())
            .models(WriterModel.INSTANCE, BookModel.INSTANCE)
            .build();

    ProxiedBooks() {
        done(db.schema().create());
    }

    FaultingProxy proxy() {
        return proxy;
    }

    Database db() {
        return db;
    }

    @Override
    public void close() {
        proxy.plan();
        done(db.schema().drop());
        db.close().block(TestDb.PATIENCE);
        client.close();
        proxy.close();
    }
}
