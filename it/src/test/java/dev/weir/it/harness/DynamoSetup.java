package dev.weir.it.harness;

import dev.weir.Database;
import dev.weir.DatabaseBuilder;
import dev.weir.core.driver.Capability;
import dev.weir.driver.dynamodb.DynamoDriver;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** A server of DynamoDB's protocol, with tables of its own for each test: their names begin as no other's do. */
public final class DynamoSetup implements DriverSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Capability CAPABILITY = declared();

    @Override
    public String name() {
        return "dynamodb";
    }

    @Override
    public Capability capability() {
        return CAPABILITY;
    }

    @Override
    public DatabaseBuilder database() {
        return Database.builder().allowScans();
    }

    @Override
    public boolean refusesOnly() {
        return false;
    }

    @Override
    public boolean pooled() {
        return false;
    }

    /** Every request stands alone. */
    @Override
    public boolean connects() {
        return false;
    }

    @Override
    public Opened open(Map<String, String> options) {
        String prefix = UUID.randomUUID() + ".";
        DynamoDriver driver = DynamoDriver.builder(DynamoClient.shared())
                .tablePrefix(prefix)
                .options(options)
                .build();
        return new Opened(driver, () -> drop(prefix));
    }

    /** A driver is opened and closed for it, which connects to nothing. */
    private static Capability declared() {
        DynamoDriver driver = DynamoDriver.builder("dynamodb://local").build();
        driver.close().block(PATIENCE);
        return driver.capability();
    }

    /** Tables are listed in the order of their names, so those that begin with the prefix follow it. */
    private static void drop(String prefix) {
        DynamoDbAsyncClient client = DynamoClient.shared();
        Flux.from(client.listTablesPaginator(request -> request.exclusiveStartTableName(prefix))
                        .tableNames())
                .takeWhile(name -> name.startsWith(prefix))
                .flatMap(name -> Mono.fromFuture(() -> client.deleteTable(request -> request.tableName(name))))
                .blockLast(PATIENCE);
    }
}
