package dev.weir.it.harness;

import dev.weir.core.driver.Capability;
import dev.weir.driver.h2.H2DriverProvider;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** H2 in memory, with a database of its own for each test. */
public final class H2Setup implements DriverSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Capability CAPABILITY =
            new H2DriverProvider().open("r2dbc:h2:mem:///none", Map.of()).capability();

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public Capability capability() {
        return CAPABILITY;
    }

    @Override
    public boolean refusesOnly() {
        return false;
    }

    @Override
    public Opened open(Map<String, String> options) {
        String url = "r2dbc:h2:mem:///" + UUID.randomUUID();
        return new Opened(new H2DriverProvider().open(url, options), () -> shutDown(ConnectionFactories.get(url)));
    }

    /** The database stays without connections, and this takes it away. */
    private static void shutDown(ConnectionFactory factory) {
        Flux.from(factory.create())
                .flatMap(connection -> connection.createStatement("SHUTDOWN").execute())
                .blockLast(PATIENCE);
    }
}
