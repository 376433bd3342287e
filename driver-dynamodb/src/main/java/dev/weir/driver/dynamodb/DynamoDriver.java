package dev.weir.driver.dynamodb;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.op.Store;
import dev.weir.driver.dynamodb.op.Tokens;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * DynamoDB over the asynchronous client of the AWS SDK.
 *
 * <p>The first column of a primary key or index is the partition key, the second, if there is one, the sort key. Rows are
 * reached by keys and by indexes only; what would read a whole table is refused.
 */
public final class DynamoDriver implements Driver {
    private final DynamoDbAsyncClient client;
    private final boolean owned;
    private final Store store;
    private final Capability capability;
    private final AtomicBoolean closed = new AtomicBoolean();

    DynamoDriver(DynamoDbAsyncClient client, boolean owned, DynamoOptions options) {
        this.client = client;
        this.owned = owned;
        this.store = new Store(client, options.tablePrefix(), options.consistentReads(), options.tries(), new Tokens());
        this.capability = DynamoCapability.of(options.tablePrefix());
    }

    /**
     * Starts a driver for an address.
     *
     * @param url {@code dynamodb://eu-central-1} for the tables of an account in a region; {@code dynamodb:} for the region
     *     that the environment names, as the SDK reads it. Credentials are always the environment's. An endpoint of one's own
     *     follows as in {@code dynamodb://local?endpoint=http://127.0.0.1:8000}
     * @throws dev.weir.core.error.InvalidConfigurationException if the address is malformed
     */
    public static DynamoDriverBuilder builder(String url) {
        return new DynamoDriverBuilder(DynamoAddress.parse(url));
    }

    /** Starts a driver on a client of the application's own, which is not closed, and which tries again as it is set up to. */
    public static DynamoDriverBuilder builder(DynamoDbAsyncClient client) {
        return new DynamoDriverBuilder(client);
    }

    @Override
    public Capability capability() {
        return capability;
    }

    @Override
    public PreparedOperation prepare(Operation operation) {
        return operation.accept((Operation.Visitor<DynamoPrepared>) PreparedCompiler.INSTANCE);
    }

    @Override
    public Mono<Session> open(AccessMode mode) {
        return Mono.fromSupplier(() -> {
            if (closed.get()) {
                throw DynamoErrors.closed();
            }
            return new DynamoSession(store);
        });
    }

    /** Requests that are on their way fail. */
    @Override
    public Mono<Void> close() {
        return Mono.fromRunnable(() -> {
            if (closed.compareAndSet(false, true) && owned) {
                client.close();
            }
        });
    }
}
