package dev.weir.it.harness;

import dev.weir.core.driver.Capability;
import dev.weir.driver.postgres.PostgresDriverProvider;
import dev.weir.servers.FreshDatabase;
import dev.weir.servers.ServerKind;
import dev.weir.servers.SharedServers;
import java.util.Map;

/** PostgreSQL, with a database of its own for each test. */
public final class PostgresSetup implements DriverSetup {
    private static final Capability CAPABILITY = new PostgresDriverProvider()
            .open("r2dbc:postgresql://nobody@localhost/none", Map.of())
            .capability();

    @Override
    public String name() {
        return "postgresql";
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
        FreshDatabase database = SharedServers.of(ServerKind.POSTGRES).freshDatabase();
        return new Opened(new PostgresDriverProvider().open(database.url(), options), database);
    }
}
