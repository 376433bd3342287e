package dev.weir.driver.dynamodb;

import dev.weir.driver.dynamodb.error.DynamoErrors;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;

/** Settings of a driver. Each has a default; options given by name have the names of the methods. */
public final class DynamoDriverBuilder {
    private final Optional<DynamoDbAsyncClient> client;
    private final Optional<String> region;
    private Optional<URI> endpoint;
    private String tablePrefix = DynamoOptions.DEFAULTS.tablePrefix();
    private boolean consistentReads = DynamoOptions.DEFAULTS.consistentReads();
    private int tries = DynamoOptions.DEFAULTS.tries();
    private Duration requestTimeout = DynamoOptions.DEFAULTS.requestTimeout();

    DynamoDriverBuilder(DynamoAddress address) {
        this.client = Optional.empty();
        this.region = address.region();
        this.endpoint = address.endpoint();
    }

    DynamoDriverBuilder(DynamoDbAsyncClient client) {
        this.client = Optional.of(client);
        this.region = Optional.empty();
        this.endpoint = Optional.empty();
    }

    /** Sets the address of the service: the region's own. */
    public DynamoDriverBuilder endpoint(String url) {
        endpoint = Optional.of(DynamoAddress.uri(url));
        return this;
    }

    /** Sets what the names of tables begin with at the service: nothing. */
    public DynamoDriverBuilder tablePrefix(String prefix) {
        tablePrefix = prefix;
        return this;
    }

    /** Sets whether reads of tables see every write before them, at twice the price: no. Reads of indexes never do. */
    public DynamoDriverBuilder consistentReads(boolean consistent) {
        consistentReads = consistent;
        return this;
    }

    /** Sets how often a request is sent at the most, with growing pauses, where that is safe: 8, from 1 to 20. */
    public DynamoDriverBuilder tries(int most) {
        tries = most;
        return this;
    }

    /** Sets how long a request may take: 30 s. Without effect on a client of the application's own. */
    public DynamoDriverBuilder requestTimeout(Duration timeout) {
        requestTimeout = timeout;
        return this;
    }

    /**
     * Sets options by name.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if one is unknown or malformed
     */
    public DynamoDriverBuilder options(Map<String, String> options) {
        DynamoOptions.apply(options, this);
        return this;
    }

    /**
     * Makes the driver. Connects to nothing yet.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if a setting is out of range
     */
    public DynamoDriver build() {
        DynamoOptions options = new DynamoOptions(tablePrefix, consistentReads, tries, requestTimeout);
        return client.map(given -> new DynamoDriver(given, false, options))
                .orElseGet(() -> new DynamoDriver(ownClient(options), true, options));
    }

    /**
     * The client does not try again by itself: what may be sent twice, only an operation knows. It waits for an answer as long
     * as a request may take, which begins earlier; by itself it would take a connection for broken after 30 s of silence.
     */
    private DynamoDbAsyncClient ownClient(DynamoOptions options) {
        DynamoDbAsyncClientBuilder builder = DynamoDbAsyncClient.builder()
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().readTimeout(options.requestTimeout()))
                .overrideConfiguration(settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry())
                        .apiCallTimeout(options.requestTimeout()));
        region.map(Region::of).ifPresent(builder::region);
        endpoint.ifPresent(builder::endpointOverride);
        try {
            return builder.build();
        } catch (SdkClientException e) {
            throw DynamoErrors.invalid("no client can be made: " + e.getMessage(), e);
        }
    }
}
