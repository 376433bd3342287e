package dev.weir.it.harness;

import dev.weir.core.driver.Capability;
import dev.weir.driver.mysql.MySqlDriverProvider;
import dev.weir.servers.FreshDatabase;
import dev.weir.servers.ServerKind;
import dev.weir.servers.SharedServers;
import java.util.Map;

/** MariaDB, with a database of its own for each test. */
public final class MariaDbSetup implements DriverSetup {
    private static final Capability CAPABILITY = new MySqlDriverProvider()
            .open("r2dbc:mariadb://nobody@localhost/none", Map.of())
            .capability();

    @Override
    public String name() {
        return "mariadb";
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
    public boolean served() {
        return true;
    }

    @Override
    public Opened open(Map<String, String> options) {
        FreshDatabase database = SharedServers.of(ServerKind.MARIADB).freshDatabase();
        return new Opened(new MySqlDriverProvider().open(database.url(), options), database);
    }
}
